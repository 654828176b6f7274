using Microsoft.Playwright;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>The story of a saved search: kept from the search page, told of what is new at once, stopped by a letter's link, taken back, deleted.</summary>
[Collection(Site.Name)]
public sealed class SavedSearchTests(Site site)
{
    private const string Word = "藍染め";
    private const string Name = "藍染めの仲間";

    [Fact]
    public Task Search_is_saved_changed_answered_at_once_stopped_and_deleted() => site.PlayAsync("saved-search", async scene =>
    {
        var (owner, person) = (await site.App.JoinAsync("藍の工房"), await site.App.JoinAsync("かすり"));
        var reader = await scene.EnterAsync("reader", Scene.Phone);
        await reader.SignInAsync(person.Email, ApiPerson.Password);

        await reader.GoAsync("/search?q=" + Uri.EscapeDataString(Word));
        await reader.FollowAsync("この検索を保存する");
        await reader.HeadingAsync("この検索を保存する");
        await Axe.AssertCleanAsync(reader.Page);
        await reader.WriteAsync("名前", Name);
        await reader.PressAsync("保存する");
        await reader.ArrivesAsync("/saved-searches$");
        await Visitor.SeesAsync(reader.Page.GetByText("お知らせ：一日に一度"));
        await Axe.AssertCleanAsync(reader.Page);

        await ChangeAsync(reader);
        await Axe.AssertCleanAsync(reader.Page);
        await reader.PickAsync("新しく合う掲載のお知らせ", "すぐに知らせる");
        await reader.PressAsync("保存する");
        await Visitor.SeesAsync(reader.Page.GetByText("お知らせ：すぐに知らせる"));

        await owner.PublishAsync(TestData.Listing("collaboration.challenge").With("title", Word + "の布で商品を作りたい"));
        await FollowNoticeAsync(reader);
        await Visitor.SeesAsync(reader.Page.GetByRole(AriaRole.Heading, new() { Name = Word + "の布で商品を作りたい" }));
        await Axe.AssertCleanAsync(reader.Page);

        await StopAsync(reader, person);
        await reader.UnfoldAsync("この検索を消す");
        await Visitor.SeesAsync(reader.Page.GetByText("元にはもどせません。"));
        await reader.PressAsync("消す");
        await Visitor.SeesAsync(reader.Page.GetByText("保存した検索は、まだありません"));
        await Axe.AssertCleanAsync(reader.Page);
    });

    /// <summary>The page that changes the one search of the list.</summary>
    private static async Task ChangeAsync(Visitor reader)
    {
        await reader.Page.GetByRole(AriaRole.Link, new() { NameRegex = Visitor.Begins("変える・消す") }).ClickAsync();
        await reader.HeadingAsync("保存した検索を変える");
    }

    /// <summary>The notice that came while its person did something else, and the page that it leads to.</summary>
    private static async Task FollowNoticeAsync(Visitor reader)
    {
        var notice = reader.Page.GetByRole(AriaRole.Link, new() { Name = $"保存した検索「{Name}」に合う新しい掲載が1件あります。" });
        await Soon.HoldsAsync("the notice has come", TimeSpan.FromSeconds(30), async () =>
        {
            await reader.GoAsync("/notifications");
            return await notice.CountAsync() > 0;
        });
        await notice.ClickAsync();
        await reader.HeadingAsync(Name);
    }

    /// <summary>The link works for whoever holds the letter; the search's owner may take the stop back. Ends on the page that changes the search.</summary>
    private async Task StopAsync(Visitor reader, ApiPerson person)
    {
        // The letter may leave later than this; that it carries such a link is held by the tests that read it.
        var link = new string('a', 43);
        await site.App.ExecuteAsync("""
            INSERT INTO stop_links (token, account_id, scope, saved_search_id) SELECT $1, account_id, 'search', id FROM saved_searches WHERE account_id = $2
            ON CONFLICT (account_id, scope, saved_search_id) DO UPDATE SET token = excluded.token
            """, link, person.Id);

        await reader.GoAsync("/saved-searches/stop/" + link);
        await Axe.AssertCleanAsync(reader.Page);
        await reader.PressAsync("お知らせを止める");
        await Visitor.SeesAsync(reader.Page.GetByText("お知らせを止めました。検索は、保存したままです。"));
        await Axe.AssertCleanAsync(reader.Page);
        await reader.Page.GetByRole(AriaRole.Button, new() { NameRegex = Visitor.Begins("やはり、知らせてほしい") }).ClickAsync();
        await reader.ArrivesAsync("/saved-searches$");
        await Visitor.SeesAsync(reader.Page.GetByText("お知らせ：すぐに知らせる"));

        await reader.GoAsync("/saved-searches/stop/" + link);
        await reader.PressAsync("お知らせを止める");
        await reader.GoAsync("/saved-searches");
        await Visitor.SeesAsync(reader.Page.GetByText("お知らせ：知らせない"));
        await ChangeAsync(reader);
    }
}
