namespace SetagayaPort.Bench.Chat;

/// <summary>
/// Messages: how many a second are acknowledged, how soon they arrive, what becomes of them when many come back at once or one does not read.
/// Baselines run in the same run, in turns with the site; medians. The load comes from the same machine, so ratios say more than figures.
/// </summary>
/// <param name="only">Names of the parts to run; all when empty.</param>
internal sealed class ChatBenchmark(IReadOnlyList<string> only) : IBenchmark
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly IChatPart[] Parts =
    [
        new SendsPart(), new OutboxPart(), new ResumePart(), new StuckPart(), new DeliveryPart(), new NodesPart(), new StormPart(), new IdlePart(), new LagPart(),
    ];

    public string Name => "chat";

    public void Run(BenchmarkReport report, bool quick) => RunAsync(report, quick).GetAwaiter().GetResult();

    private async Task RunAsync(BenchmarkReport report, bool quick)
    {
        // Thousands of clients must not wait for a thread.
        ThreadPool.SetMinThreads(32, 32);
        await using var town = await ChatTown.BuildAsync(quick ? 2000 : 10_000);
        report.Progress("chat: the site and the bare hub are up");
        var run = new ChatRun(report, town, quick);
        foreach (var part in Parts.Where(x => only.Count == 0 || only.Contains(x.Name)))
            await WithinAsync(run, part, run.Of(TimeSpan.FromSeconds(150), TimeSpan.FromMinutes(6)));
    }

    /// <summary>A part that does not come to its end says so, and the others have their turn.</summary>
    private static async Task WithinAsync(ChatRun run, IChatPart part, TimeSpan limit)
    {
        run.Report.Progress($"chat {part.Name}");
        using var stop = new CancellationTokenSource(limit);
        var work = Task.Run(() => part.RunAsync(run, stop.Token));
        if (await Task.WhenAny(work, Task.Delay(limit + Grace)) == work && work.IsCompletedSuccessfully)
            return;
        var problem = work.Exception?.GetBaseException() is { } error and not OperationCanceledException ? $"{error.GetType().Name}: {error.Message}" : $"no end within {limit.TotalSeconds:0} s";
        run.Report.Verdict($"chat {part.Name}: {problem}", broken: true);
        run.Report.Progress($"chat {part.Name}: {problem}");
    }
}
