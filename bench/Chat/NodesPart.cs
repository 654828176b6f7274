namespace SetagayaPort.Bench.Chat;

/// <summary>How long after it was due a message reaches people who are connected to another node than its sender.</summary>
internal sealed class NodesPart : IChatPart
{
    public string Name => "nodes";

    public async Task RunAsync(ChatRun run, CancellationToken cancel)
    {
        var (town, rate, length) = (run.Town, run.Of(50, 200), run.Of(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(6)));
        await town.Other.Process.StartAsync();
        try
        {
            await using var here = await ChatCrowd.ConnectAsync(town, town.Site, ChatRun.Senders, cancel);
            await using var there = await ChatCrowd.ConnectAsync(town, town.Other, ChatRun.Senders, cancel);
            List<double> same = [], other = [];
            for (var i = 0; i <= ChatRun.Rounds; i++)
            {
                same.Add((await here.SteadilyAsync(rate, length, cancel)).Percentile(.99));
                other.Add((await here.SteadilyAsync(rate, length, cancel, heardBy: there)).Percentile(.99));
            }

            run.Report.Figure($"chat n={ChatRun.Senders} {rate}/s p99 delivery on another node", ChatRun.Median(other.Skip(1)), "ms", "on the sender's", ChatRun.Median(same.Skip(1)));
        }
        finally
        {
            await town.Other.Process.KillAsync();
        }
    }
}
