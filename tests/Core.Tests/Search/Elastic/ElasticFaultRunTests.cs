using SetagayaPort.Core.Search;

namespace SetagayaPort.Core.Tests.Search.Elastic;

/// <summary>Whatever the server does, in the end the index is the database; and nobody who searches meanwhile loses what is there all along.</summary>
public sealed class ElasticFaultRunTests
{
    private const int Writers = 4;
    private const int WritesEach = 25;

    /// <summary>Some that are always tried, and another each time; a run that fails is named by its seed.</summary>
    public static TheoryData<int> Seeds => [1, 2, Random.Shared.Next(100, 1_000_000)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task FaultsAndReindexUnderWrites_IndexEqualsDatabase(int seed)
    {
        await using var stub = await StubElastic.StartAsync();
        await using var world = await ElasticWorld.OpenAsync(stub.Url, x => x.WriteTimeout = TimeSpan.FromMilliseconds(150));
        // More than one chunk, so that an index which is searched too soon lacks what comes last.
        await world.Entries.WriteAsync([.. Enumerable.Range(0, 400).Select(x => Document(Guid.CreateVersion7(), 1, $"古い掲載{x}"))], default);
        var constant = Enumerable.Range(0, 20).Select(x => Document(Guid.CreateVersion7(), 1, "変わらない掲載")).ToList();
        await world.Entries.WriteAsync(constant, default);
        await world.CatchUpAsync();
        var first = (await world.Feeds.AllAsync(world.Options.Index, default))[0].Name;
        var dice = new Random(seed);
        stub.Fault = (_, path) => path.EndsWith("/_search", StringComparison.Ordinal) ? null : Throw(dice);

        using var over = new CancellationTokenSource();
        var reading = ReadAsync(world, over.Token);
        var feeding = Task.WhenAll(FeedAsync(world, over.Token), FeedAsync(world, over.Token));
        var writing = WriteAsync(world, seed, 1);
        var reindex = world.Reindex();
        while (await reindex.RunAsync(null, default) is not null)
        {
            // Ten failures in a row; it is called again, as an operator would.
        }

        await writing;
        // What is removed or written now the new index must learn; it was not there when it was filled.
        await WriteAsync(world, seed, 1 + WritesEach);
        stub.Fault = (_, _) => null;
        await stub.SettleAsync();
        await over.CancelAsync();
        await feeding;
        Assert.True(await reading > 0);
        await world.CatchUpAsync();
        await world.AssertEqualAsync(stub);
        Assert.NotEqual(first, (await world.Feeds.AllAsync(world.Options.Index, default))[0].Name);

        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.CatchUpAsync();
        Assert.DoesNotContain(first, stub.Indexes.Keys);
    }

    private static StubFault? Throw(Random dice)
    {
        lock (dice)
            return dice.Next(100) switch
            {
                < 10 => StubFault.TooManyRequests,
                < 18 => StubFault.Failing,
                < 20 => StubFault.Hang,
                < 24 => StubFault.DoneLate,
                < 30 => StubFault.DoneUnheard,
                < 45 => StubFault.Partial,
                _ => null,
            };
    }

    private static Task WriteAsync(ElasticWorld world, int seed, int firstVersion) =>
        Task.WhenAll(Enumerable.Range(0, Writers).Select(x => WriteOneAsync(world, seed * 100 + x, firstVersion)));

    /// <summary>Each writer has listings of its own and some that all write.</summary>
    private static async Task WriteOneAsync(ElasticWorld world, int seed, int firstVersion)
    {
        var dice = new Random(seed + firstVersion);
        for (var i = 0; i < WritesEach; i++)
        {
            var listing = new Guid(dice.Next(2) == 0 ? dice.Next(10) : 1000 + seed * 10 + dice.Next(10), 1, 1, [0, 0, 0, 0, 0, 0, 0, 1]);
            var version = firstVersion + i;
            if (dice.Next(4) == 0)
                await world.Entries.RemoveAsync(listing, version, default);
            else
                await world.Entries.WriteAsync([Document(listing, version, $"掲載{seed}の{version}")], default);
            await Task.Delay(dice.Next(12));
        }
    }

    private static async Task FeedAsync(ElasticWorld world, CancellationToken over)
    {
        var follower = world.AnotherFollower();
        while (!over.IsCancellationRequested)
            if (await follower.PassAsync(default) is { More: false })
                await Task.Delay(5, CancellationToken.None);
    }

    /// <summary>How often all were found; none may ever be missing.</summary>
    private static async Task<int> ReadAsync(ElasticWorld world, CancellationToken over)
    {
        for (var found = 0; ; found++)
        {
            var page = await world.Index.FindAsync(new SearchQuery { Text = "\"変わらない掲載\"", Size = 100 }, default);
            Assert.False(page.Fallback);
            Assert.Equal(20, page.Total);
            if (over.IsCancellationRequested)
                return found;
            await Task.Delay(3, CancellationToken.None);
        }
    }

    private static SearchDocument Document(Guid id, int version, string title) => new()
    {
        ListingId = id,
        Version = version,
        Market = "jobs",
        Side = "opening",
        MembersOnly = false,
        Title = title,
        PublishedAt = DateTimeOffset.UnixEpoch.AddDays(20_000),
    };
}
