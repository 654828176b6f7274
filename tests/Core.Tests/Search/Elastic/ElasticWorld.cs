using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Elastic;
using SetagayaPort.Core.Search.Local;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Search.Elastic;

/// <summary>The search over Elasticsearch with all its parts, against a server that is a stub or real, over a database of its own.</summary>
internal sealed class ElasticWorld : IAsyncDisposable
{
    private readonly TestDatabase database = new();
    private NpgsqlDataSource? source;
    private ElasticClient? client;

    public ElasticOptions Options { get; } = new()
    {
        Index = "test" + Guid.CreateVersion7().ToString("N")[^8..],
        Replicas = 0,
        SearchTimeout = TimeSpan.FromSeconds(5),
        WriteTimeout = TimeSpan.FromSeconds(20),
        RetryPause = TimeSpan.FromMilliseconds(1),
        CircuitFailures = 2,
    };

    public ShiftedClock Clock { get; } = new();

    public NpgsqlDataSource Source => source!;

    public ElasticClient Client => client!;

    public SearchEntries Entries { get; private set; } = null!;

    public SearchFeeds Feeds { get; private set; } = null!;

    public SearchCircuit Circuit { get; private set; } = null!;

    public ElasticFollower Follower { get; private set; } = null!;

    public ISearchIndex Index { get; private set; } = null!;

    public static async Task<ElasticWorld> OpenAsync(string url, Action<ElasticOptions>? change = null)
    {
        var world = new ElasticWorld();
        await world.database.InitializeAsync();
        world.Options.Url = url;
        change?.Invoke(world.Options);
        world.source = NpgsqlDataSource.Create(world.database.ConnectionString);
        world.client = new ElasticClient(Microsoft.Extensions.Options.Options.Create(world.Options), world.Clock);
        world.Entries = new SearchEntries(world.source);
        world.Feeds = new SearchFeeds(world.source);
        world.Circuit = new SearchCircuit(Microsoft.Extensions.Options.Options.Create(world.Options), world.Clock);
        world.Follower = world.AnotherFollower();
        world.Index = new ElasticSearchIndex(
            world.client, world.Circuit, new LocalSearchIndex(new LocalEntries(world.Entries), world.Clock), Microsoft.Extensions.Options.Options.Create(world.Options), world.Clock,
            NullLogger<ElasticSearchIndex>.Instance);
        return world;
    }

    /// <summary>As another process has it.</summary>
    public ElasticFollower AnotherFollower()
    {
        IOptions<ElasticOptions> options = Microsoft.Extensions.Options.Options.Create(Options);
        return new ElasticFollower(Source, Entries, Feeds, new ElasticIndexes(Client, Feeds, options, Clock), new ElasticBulk(Client, options, Clock), options, Clock, NullLogger<ElasticFollower>.Instance);
    }

    public ElasticReindex Reindex() => new(AnotherFollower(), Feeds, Microsoft.Extensions.Options.Options.Create(Options), Clock);

    /// <summary>Passes until nothing is left to do.</summary>
    public async Task CatchUpAsync()
    {
        for (var pass = 0; pass < 500; pass++)
            if (await Follower.PassAsync(default) is { More: false, Elsewhere: false, Fault: null } && (await Feeds.AllAsync(Options.Index, default)).FirstOrDefault() is { LiveAt: not null } live
                && (await Feeds.ProgressAsync(live.Revision, default)).Behind == 0)
                return;
        Assert.Fail("It never caught up.");
    }

    public async Task RefreshAsync() => Assert.True((await Client.RefreshAsync(Options.Index, default)).Ok);

    /// <summary>The searched index holds what the database holds: no document is missing, stale or back again.</summary>
    public async Task AssertEqualAsync(StubElastic stub)
    {
        var expected = new SortedDictionary<string, (long, string)>(StringComparer.Ordinal);
        await foreach (var change in Entries.ChangesAsync(0, default))
            if (change.Document is { } x)
                expected[x.ListingId.ToString()] = (change.Revision, Canonical(ElasticDocument.Of(x, change.Revision, false)));
        var actual = new SortedDictionary<string, (long, string)>(StringComparer.Ordinal);
        foreach (var (id, (version, source)) in stub.Behind(Options.Index)!.Documents.Where(x => x.Value.Source is not null))
            actual[id] = (version, Canonical(source!));
        Assert.Equal(expected, actual);
    }

    /// <summary>Strings and numbers as they mean, however they were written on the way.</summary>
    private static string Canonical(JsonObject source) => JsonSerializer.Serialize(JsonSerializer.Deserialize<SortedDictionary<string, object>>(source.ToJsonString(PortJson.Options)), PortJson.Options);

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (source is not null)
            await source.DisposeAsync();
        await database.DisposeAsync();
    }
}
