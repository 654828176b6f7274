using System.Net;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.SavedSearches;

/// <summary>Who hears of a new listing, and who must not.</summary>
public sealed class AlertTests(MailTown town) : IClassFixture<MailTown>
{
    private readonly PortApp app = town.App;

    [Fact]
    public async Task New_listing_is_told_once_and_its_change_only_to_whom_it_newly_fits()
    {
        var (owner, person) = (await app.JoinAsync(), await app.JoinAsync());
        var (fitting, later, silent) = (await MailTown.KeepAsync(person, "q=ゆずみそ", "instant"), await MailTown.KeepAsync(person, "q=ゆずみそ 瓶づめ機", "instant"), await MailTown.KeepAsync(person, "q=ゆずみそ&market=collaboration", "none"));
        var id = await MailTown.PublishAsync(owner, "ゆずみそ");
        await MailTown.DoneAsync(app);
        Assert.Equal((1, 0, 0), (await MailTown.NewAsync(person, fitting), await MailTown.NewAsync(person, later), await MailTown.NewAsync(person, silent)));

        var after = await MailTown.KeepAsync(person, "q=ゆずみそ&area=kinuta", "instant");
        var listing = TestData.Listing("collaboration.challenge").With("title", "ゆずみその商品を作りたい").With("summary", "瓶づめ機もあります。").With("version", 2);
        (await owner.PutAsync($"listings/{id}", listing)).Is(HttpStatusCode.OK);
        await MailTown.DoneAsync(app);

        Assert.Equal((1, 1, 0), (await MailTown.NewAsync(person, fitting), await MailTown.NewAsync(person, later), await MailTown.NewAsync(person, after)));
        Assert.Equal(2, (await MailTown.NoticesAsync(person)).Count);
        Assert.Equal(2, town.Post.To(person.Email).Count);
    }

    [Fact]
    public async Task Neither_the_owner_nor_the_suspended_hear_of_it()
    {
        var (owner, suspended, member) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync());
        foreach (var person in new[] { owner, suspended, member })
            await MailTown.KeepAsync(person, "q=柿しぶ", "instant");
        await app.ExecuteAsync("UPDATE accounts SET suspended_until = now() + interval '1 day' WHERE id = $1", suspended.Id);

        await MailTown.PublishAsync(owner, "柿しぶ", "members");
        await MailTown.DoneAsync(app);

        Assert.Single(town.Post.To(member.Email));
        Assert.Single(await MailTown.NoticesAsync(member));
        foreach (var person in new[] { owner, suspended })
            Assert.Empty(town.Post.To(person.Email));
        Assert.Empty(await MailTown.NoticesAsync(owner));
    }

    [Fact]
    public async Task Block_withholds_from_an_alert_no_more_than_from_the_search_so_that_neither_tells_of_it()
    {
        var (owner, blocked, blocker, stranger) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync());
        ApiPerson[] readers = [blocked, blocker, stranger];
        var searches = new Dictionary<ApiPerson, Guid>();
        foreach (var reader in readers)
            searches[reader] = await MailTown.KeepAsync(reader, "q=うぐいす餅", "instant");
        await app.ExecuteAsync("INSERT INTO blocks (blocker_id, blocked_id, at) VALUES ($1, $2, now()), ($3, $1, now())", owner.Id, blocked.Id, blocker.Id);

        var named = await MailTown.PublishAsync(owner, "うぐいす餅");
        var nameless = await owner.PublishAsync(TestData.Listing("succession.business").With("title", "うぐいす餅の店を引き継ぐ方へ"));
        await MailTown.DoneAsync(app);

        foreach (var reader in readers)
        {
            var shown = (await reader.GetAsync($"search?q={Uri.EscapeDataString("うぐいす餅")}")).Json["hits"]!.AsArray().Select(x => x!["id"]!.GetValue<Guid>()).Order();
            using var visitor = await SiteVisitor.SignInAsync(app, reader);
            var told = await visitor.ReadAsync($"/saved-searches/{searches[reader]}");

            Assert.Equal(new[] { named, nameless }.Order(), shown);
            Assert.All(shown, id => Assert.Contains($"/listings/{id}", told, StringComparison.Ordinal));
            // Whichever of the two was found first: the next mail has to wait.
            Assert.Contains(shown, id => town.Post.To(reader.Email)[0].Text.Contains($"/listings/{id}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Private_listing_reaches_nobody_and_one_without_a_name_only_as_the_search_shows_it()
    {
        var (owner, person) = (await app.JoinAsync(), await app.JoinAsync());
        var search = await MailTown.KeepAsync(person, "q=麩まんじゅう", "instant");
        await MailTown.PublishAsync(owner, "麩まんじゅう", "private");
        await MailTown.DoneAsync(app);
        Assert.Equal(0, await MailTown.NewAsync(person, search));

        await owner.PublishAsync(TestData.Listing("succession.business").With("title", "麩まんじゅうの店を引き継ぐ方へ").With("town", "用賀").With("station", "用賀"));
        await MailTown.DoneAsync(app);

        var mail = Assert.Single(town.Post.To(person.Email)).Text;
        Assert.Contains("麩まんじゅうの店", mail, StringComparison.Ordinal);
        var page = (await app.Guest().GetAsync($"search?q={Uri.EscapeDataString("麩まんじゅう")}")).Text;
        Assert.DoesNotContain("用賀", page, StringComparison.Ordinal);
        Assert.DoesNotContain("用賀", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_finds_make_one_notice_with_their_number_and_mails_keep_their_distance()
    {
        var (owner, person) = (await app.JoinAsync(), await app.JoinAsync());
        var search = await MailTown.KeepAsync(person, "q=干しいも", "instant");
        for (var i = 0; i < 3; i++)
        {
            await MailTown.PublishAsync(owner, $"干しいも{i}");
            await MailTown.DoneAsync(app);
        }

        Assert.Contains("3件", Assert.Single(await MailTown.NoticesAsync(person)), StringComparison.Ordinal);
        Assert.Contains("干しいも0", Assert.Single(town.Post.To(person.Email)).Text, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await Task.WhenAll(app.RunAsync<Core.Search.Alerts.InstantAlerts>(), app.RunAsync<Core.Search.Alerts.InstantAlerts>());
        await MailTown.DoneAsync(app);
        var mails = town.Post.To(person.Email);
        Assert.Equal(2, mails.Count);
        Assert.Contains("干しいも1", mails[1].Text, StringComparison.Ordinal);
        Assert.Contains("干しいも2", mails[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("干しいも0", mails[1].Text, StringComparison.Ordinal);

        using var visitor = await SiteVisitor.SignInAsync(app, person);
        var found = await visitor.ReadAsync($"/saved-searches/{search}");
        Assert.True(found.IndexOf("干しいも2", StringComparison.Ordinal) < found.IndexOf("干しいも0", StringComparison.Ordinal));
        Assert.Equal(0, await MailTown.NewAsync(person, search));
        Assert.Equal("t", await app.ReadAsync("SELECT CASE WHEN bool_and(read_at IS NOT NULL) THEN 't' ELSE 'f' END FROM notifications WHERE account_id = $1", person.Id));
    }

    [Fact]
    public async Task Whoever_turned_the_kind_off_finds_it_on_their_page_alone()
    {
        var (owner, person) = (await app.JoinAsync(), await app.JoinAsync());
        (await person.PutAsync("me/notification-settings", new { kinds = new { search = false } })).Is(HttpStatusCode.OK);
        var search = await MailTown.KeepAsync(person, "q=たくあん", "instant");

        await MailTown.PublishAsync(owner, "たくあん");
        await MailTown.DoneAsync(app);

        Assert.Empty(await MailTown.NoticesAsync(person));
        Assert.Empty(town.Post.To(person.Email));
        Assert.Equal(1, await MailTown.NewAsync(person, search));
    }

    [Fact]
    public async Task Deleted_account_leaves_nothing_of_its_searches()
    {
        var (owner, person) = (await app.JoinAsync(), await app.JoinAsync());
        await MailTown.KeepAsync(person, "q=しそジュース", "instant");
        await MailTown.KeepAsync(person, "q=しそジュース&market=collaboration", "daily");
        await MailTown.PublishAsync(owner, "しそジュース");
        await MailTown.DoneAsync(app);
        await app.RunAsync<Core.Search.Alerts.DailyDigest>();
        (string Table, string Of)[] kept =
        [
            ("saved_searches", "account_id = $1"),
            ("stop_links", "account_id = $1"),
            ("saved_search_keys", "saved_search_id = ANY ($2)"),
            ("search_alerts", "saved_search_id = ANY ($2)"),
        ];
        var searches = (await person.GetAsync("saved-searches")).Json.AsArray().Select(x => x!["id"]!.GetValue<Guid>()).ToArray();
        foreach (var (table, of) in kept)
            Assert.NotEqual("0", await CountAsync(table, of));

        await app.ExecuteAsync("DELETE FROM notifications WHERE account_id = $1", person.Id);
        await app.ExecuteAsync("DELETE FROM accounts WHERE id = $1", person.Id);

        foreach (var (table, of) in kept)
            Assert.Equal("0", await CountAsync(table, of));

        Task<string> CountAsync(string table, string of) => app.ReadAsync($"SELECT count(*)::text FROM {table} WHERE {of} AND $1::uuid IS NOT NULL AND $2::uuid[] IS NOT NULL", person.Id, searches);
    }
}
