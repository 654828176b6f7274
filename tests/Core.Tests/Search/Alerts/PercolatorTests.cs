using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Alerts;
using SetagayaPort.Core.Search.Local;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Search.Alerts;

/// <summary>An alert tells of what the search page shows, and keys are only a way to look at fewer searches.</summary>
public sealed class PercolatorTests : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    private readonly NpgsqlDataSource source;
    private readonly PortDbContext db;
    private readonly Percolator percolator;
    private readonly Account person = new() { Id = Guid.CreateVersion7(), DisplayName = "町の人", CreatedAt = Now, LastActiveOn = DateOnly.MinValue };

    public PercolatorTests(TestDatabase database)
    {
        (source, db) = (NpgsqlDataSource.Create(database.ConnectionString), database.Open());
        percolator = new Percolator(source);
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
    public async Task Alert_FindsExactlyWhatTheSearchPageFinds(int seed)
    {
        var random = new RandomSearches(seed);
        var asked = Enumerable.Range(0, 300).Select(_ => random.Query()).Select(query => (Query: query, Saved: Saved(SearchCriteria.Of(query)))).ToList();
        await KeepAsync([.. asked.Select(x => x.Saved)]);
        var documents = Enumerable.Range(0, 60).Select(_ => random.Document()).ToList();

        var found = new Dictionary<Guid, HashSet<Guid>>();
        foreach (var document in documents)
            found[document.ListingId] = [.. await FindAsync(document)];

        var (met, missed, partial) = (0, 0, 0);
        var search = await SearchAsync(documents);
        foreach (var (query, saved) in asked)
        {
            var page = await search.FindAsync(query with { Size = documents.Count }, default);
            // What answers a part is shown for want of better; nobody is told of it.
            var shown = page.Partial ? [] : page.Hits.Select(x => x.Id).Order().ToList();

            Assert.Equal(shown, found.Where(x => x.Value.Contains(saved.Id)).Select(x => x.Key).Order());
            (met, missed, partial) = (met + shown.Count, missed + documents.Count - shown.Count, partial + (page.Partial ? 1 : 0));
        }

        Assert.True(met > 500 && missed > 500 && partial > 0, $"{met} met, {missed} did not, {partial} in part: the cases are too one-sided to show anything.");
    }

    [Theory]
    [InlineData("三茶")]
    [InlineData("駒沢 製パン")]
    [InlineData("full-time")]
    public async Task Alert_HearsOfPlacesSkillsAndEnglishWords(string text)
    {
        var search = Saved(new SearchCriteria { Text = text });
        await KeepAsync([search]);
        var document = new RandomSearches(1).Document() with
        {
            Title = "仲間を探しています",
            Summary = null,
            Body = "",
            Organization = null,
            Words = [],
            Places = ["三軒茶屋", "駒沢"],
            Skills = ["製パン"],
            EnglishWords = ["Full-time"],
        };

        Assert.Equal([search.Id], await FindAsync(document));
        Assert.Empty(await FindAsync(document with { Places = [], Skills = [], EnglishWords = [] }));
    }

    [Fact]
    public async Task SameSearchOfSeveralPeople_IsFoundForEach()
    {
        SavedSearch[] same = [.. Enumerable.Range(0, 3).Select(_ => Saved(new SearchCriteria { Text = "パン屋" }))];
        await KeepAsync(same);

        Assert.Equal(same.Select(x => x.Id).Order(), (await FindAsync(new RandomSearches(1).Document() with { Title = "パン屋" })).Order());
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

        var found = await percolator.FindAsync(before with { Body = "居抜きです。" }, before, default);

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

    private Task<IReadOnlyList<Guid>> FindAsync(SearchDocument document) => percolator.FindAsync(document, null, default);

    private async Task<LocalSearchIndex> SearchAsync(IReadOnlyList<SearchDocument> documents)
    {
        var entries = new SearchEntries(source);
        await db.Database.ExecuteSqlAsync($"DELETE FROM search_entries");
        await entries.WriteAsync(documents, default);
        return new LocalSearchIndex(new LocalEntries(entries), TimeProvider.System);
    }

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
