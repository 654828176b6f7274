using SetagayaPort.Histories;

namespace SetagayaPort.Bench.Faults;

/// <summary>One run, or as many as seeds are asked for; each is judged by all invariants.</summary>
internal sealed class FaultsBenchmark(FaultOptions options) : IBenchmark
{
    public string Name => "faults";

    public void Run(BenchmarkReport report, bool quick) => RunAsync(report, quick ? options with { Length = TimeSpan.FromSeconds(20) } : options).GetAwaiter().GetResult();

    private static async Task RunAsync(BenchmarkReport report, FaultOptions options)
    {
        // The proxies must not wait for a thread while clients wait for the proxies.
        ThreadPool.SetMinThreads(64, 64);
        for (var seed = options.Seed; seed < options.Seed + options.Seeds; seed++)
        {
            var outcome = await TryAsync(report, options with { Seed = seed });
            foreach (var violation in outcome.Violations.GroupBy(x => x.Invariant).SelectMany(x => x.Take(5)))
                report.Progress($"{violation.Invariant}: {violation.What}");
            var broken = outcome.Violations.CountBy(x => x.Invariant).Select(x => $"{x.Key} {x.Value} times").ToList();
            var verdict = $"faults seed {seed}: {string.Join(' ', outcome.Struck)}; {outcome.Told}: {(broken.Count == 0 ? "all promises hold" : $"BROKEN {string.Join(", ", broken)}")}";
            report.Progress(verdict);
            report.Verdict(verdict, broken.Count > 0);
        }

        if (options.Seeds > 1)
            return;
        foreach (var (name, promise) in HistoryChecker.Invariants)
            report.Verdict($"{name} {promise}", broken: false);
    }

    /// <summary>A run that does not come to its end is a broken one, and the next seed has its turn.</summary>
    private static async Task<FaultOutcome> TryAsync(BenchmarkReport report, FaultOptions options)
    {
        try
        {
            return await new FaultRun(report, options).RunAsync();
        }
        catch (Exception error) when (error is InvalidOperationException or TimeoutException or Npgsql.NpgsqlException or IOException)
        {
            return new FaultOutcome(options.Seed, [], "it did not come to its end", [new Violation("the run", $"{error.GetType().Name}: {error.Message}")]);
        }
    }
}
