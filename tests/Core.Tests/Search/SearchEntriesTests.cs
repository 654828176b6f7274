using Npgsql;
using SetagayaPort.Core.Search;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Search;

public sealed class SearchEntriesTests : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly SearchEntries entries;

    public SearchEntriesTests(TestDatabase database)
    {
        source = NpgsqlDataSource.Create(database.ConnectionString);
        entries = new SearchEntries(source);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Fact]
    public async Task Document_ComesBackWhole()
    {
        var document = Document() with { Words = ["経理"], Numbers = new Dictionary<string, double>(StringComparer.Ordinal) { ["wage.min"] = 1300 } };
        await entries.WriteAsync([document], default);

        var read = (await LatestAsync(document.ListingId))!.Document!;
        Assert.Equal(document.Title, read.Title);
        Assert.Equal(document.Words, read.Words);
        Assert.Equal(document.Numbers, read.Numbers);
        Assert.Equal(document.Facets, read.Facets);
    }

    [Fact]
    public async Task LateWriter_BringsNothingBack()
    {
        var document = Document() with { Version = 4 };
        await entries.WriteAsync([document], default);
        await entries.RemoveAsync(document.ListingId, 5, default);
        await entries.WriteAsync([document], default);
        Assert.Null((await LatestAsync(document.ListingId))!.Document);

        await entries.WriteAsync([document with { Version = 6 }], default);
        Assert.Equal(6, (await LatestAsync(document.ListingId))!.Document!.Version);

        await entries.RemoveAsync(document.ListingId, null, default);
        await entries.WriteAsync([document with { Version = 7 }], default);
        Assert.Null((await LatestAsync(document.ListingId))!.Document);
    }

    [Fact]
    public async Task SameAgain_IsNoChange()
    {
        var document = Document();
        await entries.WriteAsync([document], default);
        var before = (await LatestAsync(document.ListingId))!.Revision;
        await entries.WriteAsync([document], default);
        Assert.Equal(before, (await LatestAsync(document.ListingId))!.Revision);
    }

    [Fact]
    public async Task FollowerOfManyWriters_MissesNothing()
    {
        var documents = Enumerable.Range(0, 120).Select(_ => Document()).ToList();
        var heard = new HashSet<Guid>();
        var writing = Parallel.ForEachAsync(documents, async (document, cancel) => await entries.WriteAsync([document], cancel));
        var last = 0L;
        bool ended;
        do
        {
            ended = writing.IsCompleted;
            await foreach (var change in entries.ChangesAsync(last, default))
            {
                Assert.True(change.Revision > last);
                heard.Add(change.ListingId);
                last = change.Revision;
            }
        }
        while (!ended);
        await writing;
        Assert.Subset(heard, documents.Select(x => x.ListingId).ToHashSet());
    }

    private async Task<SearchChange?> LatestAsync(Guid listing) => await entries.ChangesAsync(0, default).FirstOrDefaultAsync(x => x.ListingId == listing);

    private static SearchDocument Document() => new()
    {
        ListingId = Guid.CreateVersion7(),
        Version = 1,
        Market = "jobs",
        Side = "opening",
        MembersOnly = false,
        Title = "経理の仕事",
        PublishedAt = new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.FromHours(9)),
        Facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["market"] = ["jobs"] },
    };
}
