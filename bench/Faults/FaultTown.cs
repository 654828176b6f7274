using Npgsql;
using SetagayaPort.Bench.Live;
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

    /// <summary>To the database, by a way that no fault touches.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(Database.By(DatabaseWays[^1].Port)) { Pooling = false }.ConnectionString;

    /// <param name="random">Decides who talks with whom.</param>
    /// <param name="smallDisk">Whether the database's disk can be filled up.</param>
    public static async Task<FaultTown> BuildAsync(Random random, bool smallDisk)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"setagaya-port-faults-{Environment.ProcessId}");
        var town = new FaultTown(folder, await DatabaseServer.StartAsync(Path.Combine(folder, "data"), smallDisk));
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

    public async ValueTask DisposeAsync()
    {
        foreach (var client in Clients)
            await client.DisposeAsync();
        foreach (var process in Nodes.Append(Worker).Where(x => x is not null))
            await process.DisposeAsync();
        if (Residents is not null)
            await Residents.DisposeAsync();
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
        foreach (var node in Nodes)
            await node.StartAsync();
        await Worker.StartAsync();
        Ways = [.. Nodes.Select(x => new TcpProxy(() => x.Port))];

        var people = await Residents.JoinAsync(People);
        var groups = Enumerable.Range(0, Conversations).Select(_ => random.GetItems(people.ToArray(), 2 + random.Next(4)).Distinct().ToList()).ToList();
        var talks = await Residents.TalkAsync(groups);
        Clients = [.. people.Select((x, i) => new TalkClient($"client{i}", x, this, random.Next()))];
        var byPerson = Clients.ToDictionary(x => x.Person.Id);
        Talks = [.. talks.Zip(groups, (id, group) => (id, (IReadOnlyList<TalkClient>)[.. group.Select(x => byPerson[x.Id])]))];
    }
}
