namespace SetagayaPort.Bench.Chat;

/// <summary>How long after it was due a message reaches the members of its talk, at a steady rate, while all are connected.</summary>
internal sealed class DeliveryPart : IChatPart
{
    public string Name => "delivery";

    public async Task RunAsync(ChatRun run, CancellationToken cancel)
    {
        var (town, connections, length) = (run.Town, run.Of(400, 2000), run.Of(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(5)));
        var rate = connections / 2;
        await town.Relay.Process.StartAsync();
        var crowds = new List<(ChatServer Server, ChatCrowd Crowd, List<double> P99)>();
        try
        {
            foreach (var server in new[] { town.Site, town.Relay, town.Bare })
                crowds.Add((server, await ChatCrowd.ConnectAsync(town, server, connections, cancel), []));
            // The first round warms up.
            for (var i = 0; i <= ChatRun.Rounds; i++)
            {
                foreach (var (_, crowd, p99) in crowds)
                    p99.Add((await crowd.SteadilyAsync(rate, length, cancel)).Percentile(.99));
                run.Report.Progress("delivery p99: " + string.Join(", ", crowds.Select(x => FormattableString.Invariant($"{x.Server.Name} {x.P99[^1]:0.0} ms"))));
            }

            foreach (var (server, _, p99) in crowds.Skip(1))
                run.Report.Figure($"chat n={connections} {rate}/s p99 delivery", ChatRun.Median(crowds[0].P99.Skip(1)), "ms", server.Name, ChatRun.Median(p99.Skip(1)));
        }
        finally
        {
            foreach (var (_, crowd, _) in crowds)
                await crowd.DisposeAsync();
            await town.Relay.Process.KillAsync();
        }
    }
}
