using System.Diagnostics;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Data.Postgres;

/// <summary>The project's own PostgreSQL: real, from the npm package, on a data folder of its own, for machines that have none.</summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);
    private readonly Cluster? toStop;
    private DataFolderLock? held;

    private EmbeddedPostgres(ServerAddress address, DataFolderLock? hold, Cluster? toStop)
    {
        ConnectionString = address.To(ServerAddress.Database);
        (held, this.toStop) = (hold, toStop);
    }

    /// <summary>To the database <c>port</c>.</summary>
    public string ConnectionString { get; }

    /// <summary>Takes the data folder for this process and starts its server, or takes over the one a killed process left running.</summary>
    /// <exception cref="StartupProblem">It cannot be done; the message says why and what to do.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, CancellationToken cancel)
    {
        var folder = DataFolder.Open(options.DataFolder);
        var hold = DataFolderLock.TryTake(folder) ?? throw PostgresProblems.InUse(folder.Path, folder.Holder());
        return await RunAsync(options, folder, hold, cancel);
    }

    /// <summary>Uses the server of the process that holds the data folder; starts it when nobody does. For commands beside a running site.</summary>
    /// <exception cref="StartupProblem">It cannot be done; the message says why and what to do.</exception>
    public static async Task<EmbeddedPostgres> AttachOrStartAsync(EmbeddedPostgresOptions options, CancellationToken cancel)
    {
        var folder = DataFolder.Open(options.DataFolder);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(Between, cancel))
        {
            if (DataFolderLock.TryTake(folder) is { } hold)
                return await RunAsync(options, folder, hold, cancel);
            if (PostmasterFile.Read(folder.Cluster) is { } running && await RunningServer.TryAsync(folder, running, cancel) is { } address)
            {
                await address.EnsureDatabaseAsync(cancel);
                return new(address, hold: null, toStop: null);
            }
        }
        throw PostgresProblems.InUse(folder.Path, folder.Holder());
    }

    /// <summary>Stops the server if this process holds the folder, and lets go of the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        using var last = Interlocked.Exchange(ref held, null);
        if (last is not null && toStop is not null)
            await toStop.StopAsync();
    }

    private static async Task<EmbeddedPostgres> RunAsync(EmbeddedPostgresOptions options, DataFolder folder, DataFolderLock hold, CancellationToken cancel)
    {
        try
        {
            var binaries = PostgresBinaries.Find(options.BinariesFolder);
            if (!folder.HasCluster)
                folder.WriteNewPassword();
            var cluster = new Cluster(folder, binaries, await ServerAccount.ForAsync(folder, binaries, cancel));
            var address = await RunningServer.AdoptAsync(folder, cancel) ?? await StartAsync(options, folder, cluster, cancel);
            await address.EnsureDatabaseAsync(cancel);
            return new(address, hold, options.KeepRunning ? null : cluster);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    private static async Task<ServerAddress> StartAsync(EmbeddedPostgresOptions options, DataFolder folder, Cluster cluster, CancellationToken cancel)
    {
        if (!folder.HasCluster)
        {
            options.Report(new LocalText("データベースを作っています…", "Making the database…"));
            await cluster.CreateAsync(options.Durable, cancel);
        }
        options.Report(new LocalText("データベースを始めています…", "Starting the database…"));
        return new(await cluster.StartAsync(options.Durable, cancel), folder.ReadPassword());
    }
}
