using System.Diagnostics;
using Npgsql;

namespace SetagayaPort.Bench.Chat;

/// <summary>Counter and row from many connections at once, without any server in between.</summary>
internal static class BareLoop
{
    /// <summary>Commits a second.</summary>
    public static async Task<double> RunAsync(ChatTown town, int connections, TimeSpan length, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(BareStore.Prepared(town.BareConnection));
        var (store, done, start) = (new BareStore(source), 0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async i =>
        {
            while (!cancel.IsCancellationRequested && Stopwatch.GetElapsedTime(start) < length)
            {
                await store.AppendAsync(town.Talks[i], "こんにちは");
                Interlocked.Increment(ref done);
            }
        }));
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
