using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;
using SetagayaPort.Bench.Live;
using SetagayaPort.Bench.Search;

namespace SetagayaPort.Bench.Chat;

/// <summary>
/// How long a committed change of a listing takes until the documents that every node's search follows hold it, with one worker; and how long
/// until they hold all after the worker was away. A node looks once a second: what is found there comes up to a second later.
/// </summary>
internal sealed class LagPart : IChatPart
{
    private const int Rate = 200;

    private readonly ConcurrentDictionary<(Guid Listing, int Version), long> waiting = [];
    private readonly ConcurrentQueue<double> lags = [];

    public string Name => "lag";

    public async Task RunAsync(ChatRun run, CancellationToken cancel)
    {
        var town = run.Town;
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(town.SiteConnection) { MaxPoolSize = 4, MaxAutoPrepare = 10 }.ConnectionString);
        var listings = await town.Listings.PublishAsync(town.People[0], run.Of(100, 1000), cancel);
        await town.ExecuteAsync("DELETE FROM outbox");
        await town.Worker.StartAsync();
        try
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var watching = WatchAsync(source, enough.Token);
            foreach (var length in new[] { TimeSpan.FromSeconds(2), run.Of(TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(30)) })
            {
                // The worker's start is not what is measured.
                lags.Clear();
                await ChangeAsync(town.Listings, listings, length, cancel);
                await EmptyAsync(cancel);
            }

            run.Report.Figure($"chat {Rate} updates/s index lag p99", new Latencies(lags).Percentile(.99), "ms", "target", 2000);

            await CatchUpAsync(run, listings, cancel);
            await enough.CancelAsync();
            await watching.WaitAsync(cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            await town.Worker.KillAsync();
        }
    }

    private async Task CatchUpAsync(ChatRun run, IReadOnlyList<Guid> listings, CancellationToken cancel)
    {
        var outage = run.Of(TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(60));
        await run.Town.Worker.KillAsync();
        await ChangeAsync(run.Town.Listings, listings, outage, cancel);
        await run.Town.Worker.StartAsync();
        var back = Stopwatch.GetTimestamp();
        await EmptyAsync(cancel);
        run.Report.Figure($"chat {Rate} updates/s for {outage.TotalSeconds:0} s without a worker, all indexed after", Stopwatch.GetElapsedTime(back).TotalSeconds, "s", "target", 60);
    }

    private async Task ChangeAsync(Listings all, IReadOnlyList<Guid> listings, TimeSpan length, CancellationToken cancel)
    {
        var (running, made, start) = (new List<Task>(), 0, Stopwatch.GetTimestamp());
        for (; Stopwatch.GetElapsedTime(start) < length; await Task.Delay(2, cancel))
        {
            running.RemoveAll(x => x.IsCompletedSuccessfully);
            for (var due = Stopwatch.GetElapsedTime(start).TotalSeconds * Rate; made < due; made++)
                running.Add(ChangeAsync(all, listings[made * 7 % listings.Count], cancel));
        }

        await Task.WhenAll(running);
    }

    private async Task ChangeAsync(Listings all, Guid listing, CancellationToken cancel) =>
        waiting[(listing, await all.ChangeAsync(listing, isFound: true, cancel))] = Stopwatch.GetTimestamp();

    /// <summary>Follows the documents as a node does, only more often. A document settles all versions up to its own.</summary>
    private async Task WatchAsync(NpgsqlDataSource source, CancellationToken enough)
    {
        for (var revision = 0L; ; await Task.Delay(20, enough))
        {
            var found = new Dictionary<Guid, int>();
            await using (var command = source.CreateCommand("SELECT listing_id, version, revision FROM search_entries WHERE revision > $1 ORDER BY revision"))
            {
                command.Parameters.AddWithValue(revision);
                await using var reader = await command.ExecuteReaderAsync(enough);
                while (await reader.ReadAsync(enough))
                    (found[reader.GetGuid(0)], revision) = (reader.GetInt32(1), reader.GetInt64(2));
            }

            foreach (var (key, since) in waiting.Where(x => found.TryGetValue(x.Key.Listing, out var version) && version >= x.Key.Version))
            {
                lags.Enqueue(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                waiting.TryRemove(key, out _);
            }
        }
    }

    private async Task EmptyAsync(CancellationToken cancel)
    {
        while (!waiting.IsEmpty)
            await Task.Delay(20, cancel);
    }
}
