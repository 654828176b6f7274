using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Alerts;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Search.Alerts;

/// <summary>Keys are a way to look at fewer searches, never to find others than a look at each of them finds.</summary>
public sealed class PercolatorTests : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    private readonly NpgsqlDataSource source;
    private readonly PortDbContext db;
    private readonly Account person = new() { Id = Guid.CreateVersion7(), DisplayName = "町の人", CreatedAt = Now, LastActiveOn = DateOnly.MinValue };

    public PercolatorTests(TestDatabase database)
    {
        (source, db) = (NpgsqlDataSource.Create(database.ConnectionString), database.Open());
        db.Add(person);
    }

    public Task InitializeAsync() => db.Set<SavedSearch>().ExecuteDeleteAsync();

    public async Task DisposeAsync()
    {
        await db.DisposeAsync();
        await source.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Percolation_FindsWhatAScanFinds(int seed)
    {
        var random = new RandomSearches(seed);
        var searches = Enumerable.Range(0, 300).Select(_ => Saved(random.Search())).ToList();
        await KeepAsync(searches);

        var (met, missed) = (0, 0);
        foreach (var document in Enumerable.Range(0, 40).Select(_ => random.Document()))
        {
            var text = new SearchedDocument(document);
            var scanned = searches.Where(x => new PreparedSearch(x.Criteria!).Finds(text)).Select(x => x.Id).ToHashSet();
            var found = await new Percolator(source).FindAsync(document, null, default);

            Assert.Equal(scanned.Order(), found.Order());
            (met, missed) = (met + scanned.Count, missed + searches.Count - scanned.Count);
        }

        Assert.True(met > 500 && missed > 500, $"{met} met, {missed} did not: the cases are too one-sided to show anything.");
    }

    [Fact]
    public async Task KeysOfAnotherProgram_AreTakenForNothing_UntilTheyAreMadeAnew()
    {
        var search = Saved(new SearchCriteria { Text = "パン" });
        await KeepAsync([search]);
        await db.Database.ExecuteSqlAsync($"UPDATE saved_search_keys SET key = key || ' as it was' WHERE saved_search_id = {search.Id}");
        var document = new RandomSearches(1).Document() with { Title = "パン屋" };
        Assert.DoesNotContain(search.Id, await FindAsync(document));

        await db.Database.ExecuteSqlAsync($"UPDATE saved_searches SET keyed_by = 'an older program' WHERE id = {search.Id}");
        Assert.Contains(search.Id, await FindAsync(document));

        db.ChangeTracker.Clear();
        Assert.Equal(1, await new SavedSearchKeys(db).RefreshAsync(all: false, default));
        Assert.Contains(search.Id, await FindAsync(document));
        Assert.Equal(0, await new SavedSearchKeys(db).RefreshAsync(all: false, default));
    }

    [Fact]
    public async Task SearchThatFoundItBefore_FindsNothingNew()
    {
        var (bread, cheap) = (Saved(new SearchCriteria { Text = "パン" }), Saved(new SearchCriteria { Text = "パン 居抜き" }));
        await KeepAsync([bread, cheap]);
        var before = new RandomSearches(1).Document() with { Title = "パン屋", Summary = null, Body = "", Words = [] };

        var found = await new Percolator(source).FindAsync(before with { Body = "居抜きです。" }, before, default);

        Assert.Equal([cheap.Id], found);
    }

    [Fact]
    public async Task SearchWithoutAlert_IsNotLookedAt()
    {
        var search = Saved(new SearchCriteria { Text = "パン" });
        search.Alert = SearchAlert.None;
        await KeepAsync([search]);

        Assert.Empty(await FindAsync(new RandomSearches(1).Document() with { Title = "パン屋" }));
        Assert.Equal(0, await db.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM saved_search_keys WHERE saved_search_id = {search.Id}""").SingleAsync());
    }

    private Task<IReadOnlyList<Guid>> FindAsync(SearchDocument document) => new Percolator(source).FindAsync(document, null, default);

    private SavedSearch Saved(SearchCriteria criteria) => new()
    {
        Id = Guid.CreateVersion7(),
        AccountId = person.Id,
        Name = "検索",
        Query = criteria.ToAddress(),
        Criteria = criteria,
        Alert = SearchAlert.Daily,
        CreatedAt = Now,
        SeenAt = Now,
    };

    private async Task KeepAsync(IReadOnlyList<SavedSearch> searches)
    {
        db.AddRange(searches);
        await db.SaveChangesAsync();
        foreach (var search in searches)
            await new SavedSearchKeys(db).WriteAsync(search, default);
        await db.SaveChangesAsync();
    }
}
