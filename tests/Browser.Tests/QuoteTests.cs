using Microsoft.Playwright;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>Answers with a quote, and who comes and goes in a group, on open pages.</summary>
[Collection(Site.Name)]
public sealed class QuoteTests(Site site)
{
    private static readonly LocatorAssertionsToHaveTextOptions Live = new() { Timeout = Scene.Patience };

    [Fact]
    public async Task An_answer_shows_its_quote_on_both_sides_survives_a_reload_and_follows_an_unsending()
    {
        var (host, asker, _) = await IntroducedAsync();
        await site.PlayAsync("quotes", async scene =>
        {
            var (here, there) = (await scene.EnterAsync("here"), await scene.EnterAsync("there", Scene.Phone));
            await here.SignInAsync(host.Email, ApiPerson.Password);
            await there.SignInAsync(asker.Email, ApiPerson.Password);
            var (mine, yours) = (await Talk.OpenAsync(here), await Talk.OpenAsync(there));
            await mine.SendAsync("土曜の十時はいかがですか");
            await yours.ReadsAsync(["土曜の十時はいかがですか"]);

            await there.Page.Locator("[data-slot=reply]").ClickAsync();
            await Assertions.Expect(there.Page.Locator("[data-quote]")).ToContainTextAsync("けやきさんへの返信");
            await there.Page.ReloadAsync();
            await Assertions.Expect(there.Page.Locator("[data-quote]")).ToContainTextAsync("土曜の十時はいかがですか");
            await yours.SendAsync("はい、うかがいます");

            foreach (var page in new[] { here.Page, there.Page })
                await Assertions.Expect(page.Locator(".bubble .quote [data-slot=quote-body]")).ToHaveTextAsync("土曜の十時はいかがですか", Live);
            await Assertions.Expect(there.Page.Locator("[data-quote]")).ToBeHiddenAsync();
            await here.Page.Locator(".bubble .quote").ClickAsync();
            await Assertions.Expect(here.Page.Locator("#m1")).ToBeFocusedAsync();

            await host.DeleteAsync($"conversations/{mine.Id}/messages/1");
            foreach (var page in new[] { here.Page, there.Page })
                await Assertions.Expect(page.Locator(".bubble .quote [data-slot=quote-body]")).ToHaveTextAsync("このメッセージは、取り消されました。", Live);
            await mine.StaysAsync();
        });
    }

    [Fact]
    public async Task Who_comes_is_told_on_an_open_page_and_who_is_removed_can_write_no_more()
    {
        var (host, asker, owner) = await IntroducedAsync();
        var room = (await owner.PostAsync("conversations/rooms", new { name = "店の相談", history = "fromJoining", people = new[] { host.Id, asker.Id } })).Id;
        await AcceptAsync(host);
        await site.PlayAsync("rooms", async scene =>
        {
            var here = await scene.EnterAsync("here", Scene.Phone);
            await here.SignInAsync(host.Email, ApiPerson.Password);
            await here.GoAsync($"/messages/{room}");
            var lines = here.Page.Locator("[data-log] [data-word]");
            await Assertions.Expect(lines).ToHaveTextAsync(["けやきさんが参加しました。"], Live);

            await AcceptAsync(asker);
            await owner.SayAsync(room, "三人そろいました");
            await Assertions.Expect(lines).ToHaveTextAsync(["けやきさんが参加しました。", "さくらさんが参加しました。"], Live);
            await Assertions.Expect(here.Page.Locator("[data-log] [data-slot=body]")).ToHaveTextAsync(["三人そろいました"], Live);

            await owner.DeleteAsync($"conversations/{room}/members/{host.Id}");
            await Assertions.Expect(here.Page.Locator("[data-composer]")).ToBeHiddenAsync(new() { Timeout = Scene.Patience });
            await Assertions.Expect(lines.Last).ToHaveTextAsync("調整役さんが、けやきさんをグループから外しました。", Live);
        });
    }

    private async Task<(ApiPerson Host, ApiPerson Asker, ApiPerson Owner)> IntroducedAsync()
    {
        var (host, asker, owner) = (await site.App.JoinAsync("けやき"), await site.App.JoinAsync("さくら"), await site.App.JoinAsync("調整役", "coordinator"));
        var (premises, wish) = (await host.PublishAsync(TestData.Listing("shops.premises")), await asker.PublishAsync(TestData.Listing("shops.wish")));
        var introduction = (await owner.PostAsync("introductions", new { fromListingId = wish, toListingId = premises, message = "ご紹介します。", why = "どちらも朝の店です。" })).Id;
        await asker.PostAsync($"introductions/{introduction}/accept");
        await host.PostAsync($"introductions/{introduction}/accept");
        return (host, asker, owner);
    }

    private static async Task AcceptAsync(ApiPerson person) =>
        await person.PostAsync($"conversations/invitations/{(await person.GetAsync("conversations/invitations")).Json[0]!["id"]!.GetValue<Guid>()}/accept");
}
