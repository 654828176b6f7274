using Microsoft.Playwright;
using SetagayaPort.Core.Demo;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>JavaScript switched off: everything still works, page by page.</summary>
[Collection(DemoSite.Name)]
public sealed class WithoutScriptTests(DemoSite site)
{
    [Fact]
    public Task A_facet_narrows_the_search() => site.PlayAsync("no-script-search", async scene =>
    {
        var guest = await scene.EnterAsync("guest", script: false);
        await guest.GoAsync("/markets/shops?side=premises");
        var before = await CountAsync(guest);

        var choice = guest.Page.GetByRole(AriaRole.Group, new() { Name = "地域" }).Locator("label.pick").First;
        var promised = int.Parse(await choice.Locator(".count").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await choice.ClickAsync();
        await guest.PressAsync("この条件で見る");

        await Visitor.SeesAsync(guest.Page.GetByRole(AriaRole.List, new() { Name = "いまの条件" }));
        Assert.Equal(promised, await CountAsync(guest));
        Assert.InRange(promised, 1, before - 1);
    });

    [Fact]
    public Task A_message_is_sent_by_the_plain_form() => site.PlayAsync("no-script-message", async scene =>
    {
        var seeker = await scene.EnterAsync("seeker", Scene.Phone, script: false);
        await seeker.SignInAsync("seeker@example.jp", DemoTown.Password);
        await seeker.GoAsync("/messages");
        await seeker.Page.Locator("[data-inbox] a").First.ClickAsync();
        var words = $"{Guid.CreateVersion7():N}の件、承知しました。";

        await seeker.Page.GetByRole(AriaRole.Textbox, new() { Name = "メッセージ", Exact = true }).FillAsync(words);
        await seeker.PressAsync("送る");

        await Assertions.Expect(seeker.Page.Locator("[data-log] .bubble.mine [data-slot=body]").Last).ToHaveTextAsync(words);
    });

    [Fact]
    public Task A_request_is_answered_and_declined_kindly() => site.PlayAsync("no-script-answer", async scene =>
    {
        var introduction = await ProposeAsync();
        var owner = await scene.EnterAsync("owner", script: false);
        await owner.SignInAsync(introduction.Owner.Email, ApiPerson.Password);

        await owner.GoAsync("/introductions");
        await owner.Page.Locator($"a[href='/introductions/{introduction.Id}']").ClickAsync();
        await owner.UnfoldAsync("今回は見送ります");
        await owner.Page.Locator("#decline").GetByText("時期・時間", new() { Exact = true }).ClickAsync();
        await owner.Page.Locator("#decline").GetByRole(AriaRole.Button).Last.ClickAsync();

        await owner.HeadingAsync("今回は、見送りになりました");
    });

    [Fact]
    public Task A_request_is_accepted() => site.PlayAsync("no-script-accept", async scene =>
    {
        var introduction = await ProposeAsync();
        var owner = await scene.EnterAsync("owner", Scene.Phone, script: false);
        await owner.SignInAsync(introduction.Owner.Email, ApiPerson.Password);

        await owner.GoAsync($"/introductions/{introduction.Id}");
        await owner.PressAsync("はい、話してみます");

        await owner.HeadingAsync("二人の「はい」がそろいました");
    });

    private static async Task<int> CountAsync(Visitor visitor) =>
        int.Parse((await visitor.Page.Locator("#res-h").InnerTextAsync()).TrimEnd('件'), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<(Guid Id, ApiPerson Owner)> ProposeAsync()
    {
        var (owner, baker) = (await site.App.JoinAsync("けやき"), await site.App.JoinAsync("さくら"));
        var premises = await owner.PublishAsync(TestData.Listing("shops.premises"));
        var wish = await baker.PublishAsync(TestData.Listing("shops.wish"));
        return ((await baker.ProposeAsync(wish, premises)).Is(System.Net.HttpStatusCode.Created).Id, owner);
    }
}
