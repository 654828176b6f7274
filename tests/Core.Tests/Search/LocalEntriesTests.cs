using Npgsql;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Local;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Search;

/// <summary>That a node's memory says what the database says.</summary>
public sealed class LocalEntriesTests : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly SearchEntries entries;

    public LocalEntriesTests(TestDatabase database)
    {
        source = NpgsqlDataSource.Create(database.ConnectionString);
        entries = new SearchEntries(source);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Fact]
    public async Task Every_node_finds_what_was_written_and_loses_what_was_removed()
    {
        LocalSearchIndex[] nodes = [Node(), Node()];
        var document = Document("螺鈿の修理");
        await entries.WriteAsync([document], default);
        foreach (var node in nodes)
            await Soon.HoldsAsync("it is found", TimeSpan.FromSeconds(2), async () => await TotalAsync(node, "螺鈿") == 1);

        await entries.WriteAsync([document with { Version = 2, Title = "蒔絵の修理" }], default);
        foreach (var node in nodes)
        {
            await Soon.HoldsAsync("the new words are found", TimeSpan.FromSeconds(2), async () => await TotalAsync(node, "蒔絵") == 1);
            Assert.Equal(0, await TotalAsync(node, "螺鈿"));
        }

        await entries.RemoveAsync(document.ListingId, 3, default);
        foreach (var node in nodes)
            await Soon.HoldsAsync("it is gone", TimeSpan.FromSeconds(2), async () => await TotalAsync(node, "蒔絵") == 0);
    }

    [Fact]
    public async Task Searches_during_many_writes_end_with_all_of_them()
    {
        var (node, documents) = (Node(), Enumerable.Range(0, 150).Select(i => Document($"藍染 {i}")).ToList());
        var writing = Parallel.ForEachAsync(documents, async (document, cancel) =>
        {
            await entries.WriteAsync([document], cancel);
            if (document.Title.EndsWith('7'))
                await entries.RemoveAsync(document.ListingId, 2, cancel);
        });
        while (!writing.IsCompleted)
            Assert.InRange(await TotalAsync(node, "藍染"), 0, 150);
        await writing;

        await Soon.HoldsAsync("all that stay are found", TimeSpan.FromSeconds(2), async () => await TotalAsync(node, "藍染") == 135);
    }

    [Fact]
    public async Task Who_follows_a_node_hears_once_of_all_that_is_there_and_of_each_change()
    {
        var (memory, first, later) = (new LocalEntries(entries), Document("切子"), Document("切子の器"));
        await entries.WriteAsync([first], default);
        await memory.CatchUpAsync(default);
        var news = memory.Follow();
        Assert.Contains(first.ListingId, news.Take());
        Assert.Empty(news.Take());

        await entries.WriteAsync([later], default);
        await entries.RemoveAsync(first.ListingId, 2, default);
        await Soon.HoldsAsync("it is known to be gone", TimeSpan.FromSeconds(2), async () =>
        {
            await memory.CatchUpAsync(default);
            return memory.Find(first.ListingId) is null;
        });
        Assert.Equal(new[] { first.ListingId, later.ListingId }.Order(), news.Take().Order());
    }

    [Fact]
    public async Task Members_listings_are_for_members()
    {
        var node = Node();
        await entries.WriteAsync([Document("截金の稽古") with { MembersOnly = true }], default);
        await Soon.HoldsAsync("a member finds it", TimeSpan.FromSeconds(2), async () => (await node.FindAsync(new SearchQuery { Text = "截金", Member = true }, default)).Total == 1);

        Assert.Equal(0, await TotalAsync(node, "截金"));
    }

    [Fact]
    public async Task Old_tombstones_are_forgotten_and_nothing_else()
    {
        var (found, gone) = (Document("根付"), Document("根付の箱"));
        await entries.WriteAsync([found, gone], default);
        await entries.RemoveAsync(gone.ListingId, 2, default);
        var clock = new ShiftedClock();
        await new TombstoneRetention(source, clock).ExecuteAsync(default);
        Assert.Equal(2, await CountAsync(found, gone));

        clock.Advance(TimeSpan.FromDays(31));
        await new TombstoneRetention(source, clock).ExecuteAsync(default);
        Assert.Equal(1, await CountAsync(found, gone));
        Assert.Equal(1, await CountAsync(found));
    }

    private static async Task<int> TotalAsync(LocalSearchIndex node, string text) => (await node.FindAsync(new SearchQuery { Text = text }, default)).Total;

    private LocalSearchIndex Node() => new(new LocalEntries(entries), TimeProvider.System);

    private async Task<long> CountAsync(params SearchDocument[] of)
    {
        await using var command = source.CreateCommand("SELECT count(*) FROM search_entries WHERE listing_id = ANY($1)");
        command.Parameters.AddWithValue(of.Select(x => x.ListingId).ToArray());
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static SearchDocument Document(string title) => new()
    {
        ListingId = Guid.CreateVersion7(),
        Version = 1,
        Market = "jobs",
        Side = "opening",
        MembersOnly = false,
        Title = title,
        PublishedAt = new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.FromHours(9)),
    };
}
