using SetagayaPort.Bench.Live;

namespace SetagayaPort.Bench.Chat;

/// <summary>What the work that each message leaves costs the sends: a node whose worker does it meanwhile, and a node with none anywhere.</summary>
internal sealed class OutboxPart : IChatPart
{
    private const string NothingLeft = "WITH looks AS (DELETE FROM message_notices), hints AS (DELETE FROM live_signals) DELETE FROM outbox";

    public string Name => "outbox";

    public async Task RunAsync(ChatRun run, CancellationToken cancel)
    {
        var (town, length) = (run.Town, run.Of(TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(6)));
        var (worker, other) = (town.SiteWithWorker.Process, town.Site.Process);
        await worker.StartAsync();
        try
        {
            await using var without = await ChatCrowd.ConnectAsync(town, town.Site, ChatRun.Senders, cancel);
            await using var with = await ChatCrowd.ConnectAsync(town, town.SiteWithWorker, ChatRun.Senders, cancel);
            // One node at a time is awake: what the two tell each other is measured elsewhere.
            await FreezeAtRestAsync(town, other);
            await with.WarmUpAsync(cancel);
            List<double> on = [], off = [];
            for (var i = 0; i <= ChatRun.Rounds; i++)
            {
                await FreezeAtRestAsync(town, worker);
                await town.ExecuteAsync(NothingLeft);
                other.Thaw();
                off.Add(await without.FlatOutAsync(length, cancel));
                // Each side pays for what it has left itself.
                await FreezeAtRestAsync(town, other);
                await town.ExecuteAsync(NothingLeft);
                worker.Thaw();
                on.Add(await with.FlatOutAsync(length, cancel));
                run.Report.Progress(FormattableString.Invariant($"outbox: {on[^1]:0}/s with the worker, {off[^1]:0}/s without; {await town.AskAsync("SELECT count(*) FROM outbox"):0} left"));
            }

            run.Report.Figure($"chat n={ChatRun.Senders} sends while a worker does what they leave", ChatRun.Median(on.Skip(1)), "/s", "without a worker", ChatRun.Median(off.Skip(1)));
        }
        finally
        {
            await worker.KillAsync();
            await town.ExecuteAsync(NothingLeft);
            other.Thaw();
        }
    }

    /// <summary>Stops a process while it has no transaction open, whose locks would stay.</summary>
    private static async Task FreezeAtRestAsync(ChatTown town, SiteProcess process)
    {
        const string open = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'";
        for (process.Freeze(); await town.AskAsync(open) > 0; process.Freeze())
        {
            process.Thaw();
            await Task.Delay(20);
        }
    }
}
