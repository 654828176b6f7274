namespace SetagayaPort.Bench.Chat;

/// <summary>What the work that each message leaves costs the sends: a node whose worker does it meanwhile, and a node with none anywhere.</summary>
internal sealed class OutboxPart : IChatPart
{
    public string Name => "outbox";

    public async Task RunAsync(ChatRun run, CancellationToken cancel)
    {
        var (town, length) = (run.Town, run.Of(TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(6)));
        var worker = town.SiteWithWorker.Process;
        await worker.StartAsync();
        try
        {
            await using var without = await ChatCrowd.ConnectAsync(town, town.Site, ChatRun.Senders, cancel);
            await using var with = await ChatCrowd.ConnectAsync(town, town.SiteWithWorker, ChatRun.Senders, cancel);
            List<double> on = [], off = [];
            for (var i = 0; i <= ChatRun.Rounds; i++)
            {
                worker.Freeze();
                off.Add(await without.FlatOutAsync(length, cancel));
                // Each side pays for what it has left itself.
                await town.ExecuteAsync("DELETE FROM outbox");
                worker.Thaw();
                on.Add(await with.FlatOutAsync(length, cancel));
                run.Report.Progress(FormattableString.Invariant($"outbox: {on[^1]:0}/s with the worker, {off[^1]:0}/s without; {await town.AskAsync("SELECT count(*) FROM outbox"):0} left"));
                await town.ExecuteAsync("DELETE FROM outbox");
            }

            run.Report.Figure($"chat n={ChatRun.Senders} sends while a worker does what they leave", ChatRun.Median(on.Skip(1)), "/s", "without a worker", ChatRun.Median(off.Skip(1)));
        }
        finally
        {
            await worker.KillAsync();
        }
    }
}
