using System.Globalization;
using System.Net;
using Microsoft.Playwright;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>The map of a search: marks and list say the same, by keys, without script, and tell no more than the API does.</summary>
[Collection(DemoSite.Name)]
public sealed class MapTests(DemoSite site)
{
    private const string Search = "side=premises&area=setagaya";

    [Fact]
    public Task Map_of_a_search_keeps_its_filters_its_list_and_the_keyboard() => site.PlayAsync("map", async scene =>
    {
        var guest = await scene.EnterAsync("guest");
        await guest.GoAsync("/markets/shops?" + Search);
        await guest.FollowAsync("地図");
        await guest.ArrivesAsync(@"/search/map\?market=shops&" + Search);
        var marks = guest.Page.Locator(".live .map-mark");
        await Visitor.SeesAsync(marks.First);
        var listed = await ListedAsync(guest);
        Assert.True(listed > 1, "The demo town has premises of this area on the map.");
        Assert.Equal(listed, (await marks.AllInnerTextsAsync()).Sum(Figure));

        await guest.Page.Locator(".map-jump").FocusAsync();
        await TabToAsync(guest, "button.map-mark");
        var several = guest.Page.Locator("button.map-mark:focus");
        var figure = Figure(await several.InnerTextAsync());
        await guest.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(guest.Page.Locator(".map-links li")).ToHaveCountAsync(figure);
        await guest.Page.Locator(".map-links a").First.FocusAsync();
        await guest.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(guest.Page.Locator(".map-links")).ToHaveCountAsync(0);
        await Assertions.Expect(several).ToHaveAttributeAsync("aria-expanded", "false");

        await guest.Page.Locator(".map-jump").FocusAsync();
        await guest.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(guest.Page.Locator("#places")).ToBeFocusedAsync();
        await guest.FollowAsync("一覧");
        await guest.ArrivesAsync(@"/markets/shops\?" + Search);
    });

    [Fact]
    public Task Without_script_the_drawn_marks_lead_to_the_list() => site.PlayAsync("map-no-script", async scene =>
    {
        var guest = await scene.EnterAsync("guest", Scene.Phone, script: false);
        await guest.GoAsync("/search/map?market=shops&" + Search);
        var marks = guest.Page.Locator("svg.map-drawn a.map-pin");
        Assert.Equal(await ListedAsync(guest), (await marks.Locator("text").AllTextContentsAsync()).Sum(Figure));

        var several = guest.Page.Locator("a.map-pin[href^='#place-']").First;
        var (place, figure) = (await several.GetAttributeAsync("href"), Figure((await several.Locator("text").TextContentAsync())!));
        await several.ClickAsync();
        await guest.ArrivesAsync(place + "$");
        await Assertions.Expect(guest.Page.Locator($"{place}:target li")).ToHaveCountAsync(figure);
    });

    [Fact]
    public Task Premises_of_a_private_landlord_stand_at_their_station_as_in_the_GeoJSON() => site.PlayAsync("map-private", async scene =>
    {
        const string word = "銀もくせい";
        var owner = await site.App.JoinAsync("大家");
        await owner.PublishAsync(TestData.Listing("shops.premises").With("title", word + "の一階").With("latitude", 35.651357).With("longitude", 139.637913));
        var pin = await Soon.FindAsync("the premises are on the map", TimeSpan.FromSeconds(30), async () =>
            (await site.App.Guest().GetAsync("search/map?q=" + Uri.EscapeDataString(word))).Is(HttpStatusCode.OK)["features"].AsArray() is [{ } only] ? only : null);
        var point = pin["geometry"]!["coordinates"]!.AsArray().Select(x => x!.GetValue<double>().ToString(CultureInfo.InvariantCulture)).ToList();

        var guest = await scene.EnterAsync("guest");
        await guest.GoAsync("/search/map?q=" + Uri.EscapeDataString(word));
        await Visitor.SeesAsync(guest.Page.Locator(".live a.map-mark"));

        var entry = guest.Page.Locator("[data-pin]");
        await Assertions.Expect(entry).ToHaveAttributeAsync("data-longitude", point[0]);
        await Assertions.Expect(entry).ToHaveAttributeAsync("data-latitude", point[1]);
        Assert.Equal(["139.6365", "35.6513"], point);
        var page = await guest.Page.ContentAsync();
        Assert.DoesNotContain("35.651357", page, StringComparison.Ordinal);
        Assert.DoesNotContain("139.637913", page, StringComparison.Ordinal);
    });

    private static async Task<int> ListedAsync(Visitor visitor)
    {
        var listed = await visitor.Page.Locator("#places [data-pin]").CountAsync();
        Assert.Contains($"地図に{listed}件", await visitor.Page.Locator("#res-h").InnerTextAsync(), StringComparison.Ordinal);
        return listed;
    }

    /// <summary>As somebody without a mouse goes, from mark to mark.</summary>
    private static async Task TabToAsync(Visitor visitor, string what)
    {
        for (var press = 0; press < 60; press++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (await visitor.Page.Locator(what + ":focus").CountAsync() > 0)
                return;
        }

        Assert.Fail($"{what} is out of the keyboard's reach.");
    }

    private static int Figure(string text) => int.Parse(text.Trim(), CultureInfo.InvariantCulture);
}
