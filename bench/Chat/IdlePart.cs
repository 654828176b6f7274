using System.Diagnostics;

namespace SetagayaPort.Bench.Chat;

/// <summary>Connections that nobody uses: memory each, and the processor they take.</summary>
internal sealed class IdlePart : IChatPart
{
    public string Name => "idle";

    public async Task RunAsync(ChatRun run, CancellationToken cancel)
    {
        var (town, count, kilobytes) = (run.Town, run.Town.People.Count, new Dictionary<ChatServer, double>());
        foreach (var server in new[] { town.Bare, town.Site })
        {
            // What it has held before, for whatever else was measured, must not be counted as room that is free.
            await server.Process.KillAsync();
            await server.Process.StartAsync();
            await using (await ChatCrowd.ConnectAsync(town, server, 20, cancel))
                await Task.Delay(1000, cancel);
            var (before, start) = (server.Process.WorkingSet, Stopwatch.GetTimestamp());
            await using var crowd = await ChatCrowd.ConnectAsync(town, server, count, cancel);
            run.Report.Progress($"{count} connections to {server.Name} within {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
            // Until what comes with a start, and with so many at once, is over.
            await Task.Delay(run.Of(12_000, 30_000), cancel);
            kilobytes[server] = (server.Process.WorkingSet - before) / (double)count;
            var (busy, idle) = (server.Process.Busy, Stopwatch.StartNew());
            await Task.Delay(run.Of(4000, 10_000), cancel);
            if (server == town.Site)
                run.Report.Figure($"chat n={count} idle connections", (server.Process.Busy - busy) / idle.Elapsed, "cores", "target", 0.3);
        }

        run.Report.Figure($"chat n={count} memory of a connection", kilobytes[town.Site], "kB", "bare hub", kilobytes[town.Bare]);
    }
}
