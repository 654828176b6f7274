using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Matchmaking;

/// <summary>The recurring pass over the whole town: it ranks everybody's list, writes only what is new, and fails without harm.</summary>
public sealed class TownPassTests(PortApp app) : IClassFixture<PortApp>, IAsyncLifetime
{
    private Guid opening;
    private ApiPerson employer = null!;

    public async Task InitializeAsync()
    {
        employer = await app.JoinAsync("店主");
        opening = await employer.PublishAsync(TestData.Listing("jobs.opening"));
        foreach (var number in Enumerable.Range(0, 4))
            await (await app.JoinAsync($"働きたい人{number}")).PublishAsync(TestData.Listing("jobs.seeker"));
        await Soon.HoldsAsync("all are matched", Deadline.Patient, async () => (await RanksAsync()).Count == await OthersAsync());
        await QuietAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_list_stands_in_the_order_of_the_pass()
    {
        await PassAsync();

        var items = (await employer.GetAsync($"listings/{opening}/matches?limit=100"))["items"].AsArray();

        Assert.Equal(Enumerable.Range(1, items.Count), items.Select(x => x!["rank"]!.GetValue<int>()));
        Assert.Equal((await RanksAsync()).OrderBy(x => x.Value).Select(x => x.Key), items.Select(x => x!["counterpart"]!["listingId"]!.GetValue<Guid>()));
        Assert.Equal(Enumerable.Range(1, items.Count).Select(x => (double)x), (await RanksAsync()).Values.Order());
    }

    [Fact]
    public async Task A_second_pass_writes_and_tells_nothing()
    {
        await PassAsync();
        var told = await ToldAsync();

        var report = await PassAsync();

        Assert.Equal(0, report.Changed);
        Assert.True(report.Pairs >= await OthersAsync());
        Assert.Equal(told, await ToldAsync());
    }

    [Fact]
    public async Task A_pass_that_fails_leaves_the_lists_as_they_were()
    {
        await PassAsync();
        await app.ExecuteAsync("UPDATE matches SET left_rank = left_rank + 100, right_rank = right_rank + 100");
        var before = await RanksAsync();
        await app.ExecuteAsync("DELETE FROM match_shares");
        await app.ExecuteAsync("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no room''; END'");
        await app.ExecuteAsync("CREATE TRIGGER refuse BEFORE INSERT ON match_shares FOR EACH ROW EXECUTE FUNCTION refuse()");
        try
        {
            await Assert.ThrowsAsync<PostgresException>(PassAsync);
            Assert.Equal(before, await RanksAsync());
        }
        finally
        {
            await app.ExecuteAsync("DROP TRIGGER refuse ON match_shares");
            await app.ExecuteAsync("DROP FUNCTION refuse()");
        }

        await PassAsync();
        Assert.All((await RanksAsync()).Values, rank => Assert.True(rank < 100));
    }

    [Fact]
    public async Task What_has_come_since_the_pass_has_read_is_left_alone()
    {
        var read = (await app.ReadAsync("SELECT (min(computed_at) - interval '1 second')::text FROM matches")).Trim();
        var before = await RanksAsync();
        var store = (DateTimeOffset until) => app.InScopeAsync<MatchStore, (List<FreshMatch>, int)>(x =>
            x.SaveAsync(("jobs.opening", "jobs.seeker"), [], new Dictionary<Guid, (string, double)>(), until, CancellationToken.None));

        await store(DateTimeOffset.Parse(read, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(before, await RanksAsync());

        await store(DateTimeOffset.MaxValue);
        Assert.Empty(await RanksAsync());
        await PassAsync();
        Assert.Equal(before.Keys.Order(), (await RanksAsync()).Keys.Order());
    }

    [Fact]
    public async Task A_newcomer_takes_a_place_in_the_others_lists_at_once()
    {
        await PassAsync();
        var newcomer = await (await app.JoinAsync("新しい人")).PublishAsync(TestData.Listing("jobs.seeker"));

        await Soon.HoldsAsync("the newcomer stands in the list", Deadline.Match, async () => (await RanksAsync()).ContainsKey(newcomer));
        await QuietAsync();

        var rank = (await RanksAsync())[newcomer];
        Assert.Equal(.5, rank % 1);
        Assert.InRange(rank, .5, (await RanksAsync()).Count - .5);
    }

    [Fact]
    public async Task The_panel_shows_coordinators_what_the_pass_has_done_and_nobody_else()
    {
        await PassAsync();
        var (coordinator, member) = (await app.JoinAsync("橋渡し役", "coordinator"), await app.JoinAsync("町の人"));

        var page = (await coordinator.OpenAsync("/desk/fairness")).Is(HttpStatusCode.OK);

        Assert.Contains("見こまれる紹介", page.Text, StringComparison.Ordinal);
        Assert.Contains("求人", page.Text, StringComparison.Ordinal);
        Assert.Contains("ジニ係数", page.Text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await member.OpenAsync("/desk/fairness")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await app.Guest().OpenAsync("/desk/fairness")).Status);
    }

    private async Task<TownReport> PassAsync()
    {
        await app.InScopeAsync<TownMatching, int>(x => x.PassAsync("jobs", null, CancellationToken.None));
        await using var db = app.OpenDatabase();
        return await db.Set<TownReport>().Where(x => x.LeftSide == "jobs.opening").OrderByDescending(x => x.At).FirstAsync();
    }

    /// <summary>The seekers in the opening's list.</summary>
    private async Task<Dictionary<Guid, double>> RanksAsync()
    {
        await using var db = app.OpenDatabase();
        return await db.Set<Match>().Where(x => x.LeftListingId == opening).ToDictionaryAsync(x => x.RightListingId, x => x.LeftRank);
    }

    private async Task<int> OthersAsync()
    {
        await using var db = app.OpenDatabase();
        return await db.Listings.CountAsync(x => x.Market == "jobs" && x.Side == "seeker");
    }

    /// <summary>Until the work of every publication is done.</summary>
    private Task QuietAsync() => Soon.HoldsAsync("no listing waits to be matched", Deadline.Patient, async () => await app.ReadAsync("SELECT count(*)::text FROM outbox WHERE topic = 'match.listing'") == "0");

    private Task<string> ToldAsync() => app.ReadAsync("SELECT count(*)::text FROM notifications");
}
