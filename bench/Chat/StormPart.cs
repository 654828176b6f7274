using System.Collections.Concurrent;
using System.Diagnostics;
using SetagayaPort.Bench.Live;

namespace SetagayaPort.Bench.Chat;

/// <summary>A node is killed and comes back; everybody connects at once and has missed something that was said by way of the other node.</summary>
internal sealed class StormPart : IChatPart
{
    private const int Missed = 3;
    private const int AtOnce = 256;

    public string Name => "storm";

    public async Task RunAsync(ChatRun run, CancellationToken cancel)
    {
        var (town, count) = (run.Town, run.Of(1000, 5000));
        await town.Other.Process.StartAsync();
        try
        {
            await using (await ChatCrowd.ConnectAsync(town, town.Site, count, cancel))
            {
                await town.Site.Process.KillAsync();
                await TalkAsync(town, count, cancel);
                await town.Site.Process.StartAsync();
            }

            var (lines, start) = (new ConcurrentBag<HubLine>(), Stopwatch.GetTimestamp());
            await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (i, stop) =>
                lines.Add(await Absence.ReturnAsync(town.Site, town.People[i], town.TalkOf(i), Missed, stop)));
            var site = Stopwatch.GetElapsedTime(start).TotalSeconds;
            await Parallel.ForEachAsync(lines, async (line, _) => await line.DisposeAsync());
            run.Report.Figure($"chat n={count} storm, all have what they missed, without a gap", site, "s", "bare hub, connected", await BareAsync(town, count, cancel));
        }
        finally
        {
            await town.Other.Process.KillAsync();
        }
    }

    private static async Task TalkAsync(ChatTown town, int people, CancellationToken cancel) =>
        await Parallel.ForAsync(0, people / 2, new ParallelOptions { MaxDegreeOfParallelism = ChatRun.Senders / 4, CancellationToken = cancel }, async (i, stop) =>
        {
            await using var line = await HubLine.ConnectAsync(town.Other.Hub(town.People[2 * i], town.Talks[i]), (_, _) => { }, stop);
            for (var n = 0; n < Missed; n++)
                await line.InvokeAsync("SendMessage", stop, town.Talks[i], Guid.CreateVersion7().ToString(), "あとで読んでください。");
        });

    private static async Task<double> BareAsync(ChatTown town, int count, CancellationToken cancel)
    {
        await town.Bare.Process.KillAsync();
        await town.Bare.Process.StartAsync();
        var start = Stopwatch.GetTimestamp();
        await using var crowd = await ChatCrowd.ConnectAsync(town, town.Bare, count, cancel, AtOnce);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
