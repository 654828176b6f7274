using Npgsql;
using SetagayaPort.Bench.Live;
using SetagayaPort.Core.Search.Elastic;
using SetagayaPort.Core.Tests.Search.Elastic;
using SetagayaPort.Histories;

namespace SetagayaPort.Bench.Faults;

/// <summary>
/// What a fault run happens in: a database, two nodes and a worker in processes of their own, a proxy on every way between them, people
/// with their clients.
/// </summary>
internal sealed class FaultTown : IAsyncDisposable
{
    private const int People = 60;
    private const int Conversations = 40;
    private const int Offers = 20;

    private bool forgotten;

    private FaultTown(string folder, DatabaseServer database) => (Folder, Database) = (folder, database);

    /// <summary>Holds the database and what the processes said.</summary>
    public string Folder { get; }

    public DatabaseServer Database { get; }

    public History History { get; } = new();

    /// <summary>The ways of the two nodes, the worker and the run itself to the database.</summary>
    public IReadOnlyList<TcpProxy> DatabaseWays { get; private set; } = [];

    public IReadOnlyList<SiteProcess> Nodes { get; private set; } = [];

    /// <summary>The ways of the clients to the nodes.</summary>
    public IReadOnlyList<TcpProxy> Ways { get; private set; } = [];

    public SiteProcess Worker { get; private set; } = null!;

    public Residents Residents { get; private set; } = null!;

    public IReadOnlyList<TalkClient> Clients { get; private set; } = [];

    /// <summary>The conversations with the clients of their first members.</summary>
    public IReadOnlyList<(Guid Id, IReadOnlyList<TalkClient> Members)> Talks { get; private set; } = [];

    public IReadOnlyList<Guid> Listings { get; private set; } = [];

    /// <summary>The search engine that the worker fills beside the database's documents.</summary>
    public StubElastic Elastic { get; private set; } = null!;

    /// <summary>To the database, by a way that no fault touches.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(Database.By(DatabaseWays[^1].Port)) { Pooling = false }.ConnectionString;

    /// <param name="options">Of the run: a disk that can be filled up is needed only where it is to be.</param>
    /// <param name="random">Decides who talks with whom.</param>
    public static async Task<FaultTown> BuildAsync(FaultOptions options, Random random)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"setagaya-port-faults-{Environment.ProcessId}-{options.Seed}");
        var town = new FaultTown(folder, await DatabaseServer.StartAsync(Path.Combine(folder, "data"), options.Only.Contains(FaultCatalog.FullDisk)));
        try
        {
            await town.SettleAsync(random);
            return town;
        }
        catch
        {
            await town.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the processes said is worth nothing: it goes with the town.</summary>
    public void Forget() => forgotten = true;

    /// <summary>Ends the sessions of a client's person and begins a new one.</summary>
    public async Task RenewAsync(TalkClient client)
    {
        await client.Renewing.WaitAsync();
        try
        {
            var renewed = await Residents.RenewAsync(client.Person);
            History.Revocations.Enqueue(new(renewed.Id, renewed.Session - 1, RunClock.Now));
            client.Person = renewed;
        }
        finally
        {
            client.Renewing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in Clients)
            await client.DisposeAsync();
        foreach (var process in Nodes.Append(Worker).Where(x => x is not null))
            await process.DisposeAsync();
        if (Residents is not null)
            await Residents.DisposeAsync();
        if (Elastic is not null)
            await Elastic.DisposeAsync();
        foreach (var way in Ways.Concat(DatabaseWays))
            await way.DisposeAsync();
        await Database.DisposeAsync();
        if (forgotten)
            Directory.Delete(Folder, recursive: true);
    }

    private async Task SettleAsync(Random random)
    {
        DatabaseWays = [.. Enumerable.Range(0, 4).Select(_ => new TcpProxy(() => Database.Port))];
        Residents = await Residents.SettleAsync(ConnectionString);
        Nodes = [.. Enumerable.Range(0, 2).Select(i => SiteProcess.Web(Database.By(DatabaseWays[i].Port), Path.Combine(Folder, $"node{i + 1}.log")))];
        Worker = SiteProcess.Worker(Database.By(DatabaseWays[2].Port), Path.Combine(Folder, "worker.log"));
        Elastic = await StubElastic.StartAsync();
        Worker.Extra = new Dictionary<string, string>(StringComparer.Ordinal) { ["Search__Engine"] = SearchOptions.Elasticsearch, ["Search__Elastic__Url"] = Elastic.Url, ["Search__Elastic__WriteTimeout"] = "00:00:02" };
        foreach (var node in Nodes)
            await node.StartAsync();
        await Worker.StartAsync();
        Ways = [.. Nodes.Select(x => new TcpProxy(() => x.Port))];

        var people = await Residents.JoinAsync(People);
        Listings = await Residents.Listings.PublishAsync(people[0], Offers, CancellationToken.None);
        var groups = Enumerable.Range(0, Conversations).Select(_ => random.GetItems(people.ToArray(), 2 + random.Next(4)).Distinct().ToList()).ToList();
        var talks = await Residents.TalkAsync(groups);
        Clients = [.. people.Select((x, i) => new TalkClient($"client{i}", x, this, random.Next()))];
        var byPerson = Clients.ToDictionary(x => x.Person.Id);
        Talks = [.. talks.Zip(groups, (id, group) => (id, (IReadOnlyList<TalkClient>)[.. group.Select(x => byPerson[x.Id])]))];
    }
}
