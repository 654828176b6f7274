using Microsoft.Playwright;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>The list under the search field: by keys, by finger, beside an input method, for everybody.</summary>
[Collection(DemoSite.Name)]
public sealed class SuggestTests(DemoSite site)
{
    private const string Station = "三軒茶屋";

    [Fact]
    public Task Keys_choose_a_suggestion_and_search_for_it() => site.PlayAsync("suggest-keys", async scene =>
    {
        var (guest, field, list) = await EnterAsync(scene, Scene.Desktop);
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "false");

        await field.PressSequentiallyAsync("sangen");
        await Visitor.SeesAsync(Option(list, Station));
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Axe.AssertCleanAsync(guest.Page);

        await field.PressAsync("ArrowDown");
        var first = list.GetByRole(AriaRole.Option).First;
        await Assertions.Expect(first).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-activedescendant", (await first.GetAttributeAsync("id"))!);
        await Assertions.Expect(field).ToHaveValueAsync(Station);
        await Axe.AssertCleanAsync(guest.Page);

        await field.PressAsync("ArrowUp");
        await Assertions.Expect(field).ToHaveValueAsync("sangen");
        await field.PressAsync("Escape");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await Assertions.Expect(field).ToHaveValueAsync("sangen");

        await field.PressAsync("ArrowDown");
        await Visitor.SeesAsync(first);
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");
        await guest.ArrivesAsync("/search\\?.*q=" + Uri.EscapeDataString(Station));
    });

    [Fact]
    public Task Finger_chooses_a_suggestion() => site.PlayAsync("suggest-finger", async scene =>
    {
        var (guest, field, list) = await EnterAsync(scene, Scene.Phone);
        await field.PressSequentiallyAsync("三");
        var option = Option(list, Station);
        await Visitor.SeesAsync(option);
        await Axe.AssertCleanAsync(guest.Page);
        Assert.True((await option.BoundingBoxAsync())!.Height >= 44);

        await option.ClickAsync();
        await guest.ArrivesAsync("/search\\?.*q=" + Uri.EscapeDataString(Station));
    });

    [Fact]
    public Task Keys_of_an_input_method_stay_its_own() => site.PlayAsync("suggest-ime", async scene =>
    {
        var (guest, field, list) = await EnterAsync(scene, Scene.Desktop);
        await field.FocusAsync();
        var device = await guest.Page.Context.NewCDPSessionAsync(guest.Page);
        await device.SendAsync("Input.imeSetComposition", new() { ["text"] = "さんg", ["selectionStart"] = 3, ["selectionEnd"] = 3 });
        await Visitor.SeesAsync(Option(list, Station));

        foreach (var key in new[] { "ArrowDown", "Enter" })
            await device.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "rawKeyDown", ["key"] = key, ["windowsVirtualKeyCode"] = 229 });
        await Assertions.Expect(list).ToBeVisibleAsync();
        await Assertions.Expect(list.Locator("[aria-selected=true]")).ToHaveCountAsync(0);
        await Assertions.Expect(field).ToHaveValueAsync("さんg");
        Assert.EndsWith("/search", guest.Page.Url, StringComparison.Ordinal);

        await device.SendAsync("Input.insertText", new() { ["text"] = "さんげん" });
        await Assertions.Expect(field).ToHaveValueAsync("さんげん");
        await Visitor.SeesAsync(Option(list, Station));
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");
        await guest.ArrivesAsync("/search\\?.*q=" + Uri.EscapeDataString(Station));
    });

    [Fact]
    public Task What_finds_nothing_is_offered_corrected_also_without_script() => site.PlayAsync("suggest-slip", async scene =>
    {
        var guest = await scene.EnterAsync("guest", Scene.Phone, script: false);
        var offer = guest.Page.Locator(".did-you-mean a");
        await Soon.HoldsAsync("a slip is offered corrected", TimeSpan.FromSeconds(30), async () =>
        {
            await guest.GoAsync("/search?q=" + Uri.EscapeDataString("アルバト"));
            return await offer.CountAsync() > 0;
        });
        await Assertions.Expect(offer).ToHaveTextAsync("「アルバト」のまま探す");
        await Visitor.SeesAsync(guest.Page.Locator("ul.cards > li").First);
        await offer.ClickAsync();
        await Assertions.Expect(offer).ToHaveTextAsync("アルバイト");
        await offer.ClickAsync();
        await guest.ArrivesAsync(@"/search\?q=" + Uri.EscapeDataString("アルバイト") + "$");
    });

    private static ILocator Option(ILocator list, string text) => list.GetByRole(AriaRole.Option, new() { Name = text, Exact = true });

    /// <summary>The search page, once the site completes the demo town's words.</summary>
    private async Task<(Visitor Guest, ILocator Field, ILocator List)> EnterAsync(Scene scene, int width)
    {
        await Soon.HoldsAsync("words are completed", TimeSpan.FromSeconds(30), async () =>
            (await site.App.Http.GetStringAsync("/api/v1/search/suggest?q=" + Uri.EscapeDataString("経"))).Contains("経理", StringComparison.Ordinal));
        var guest = await scene.EnterAsync("guest", width);
        await guest.GoAsync("/search");
        var field = guest.Page.GetByRole(AriaRole.Combobox, new() { Name = "ことばで探す", Exact = true });
        await Visitor.SeesAsync(field);
        return (guest, field, guest.Page.GetByRole(AriaRole.Listbox, new() { Name = "候補", Exact = true }));
    }
}
