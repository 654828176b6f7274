using SetagayaPort.Matching.Market;

namespace SetagayaPort.Bench.Matching;

/// <summary>T8: exact retrieval. T9: a full pass over a market with reasons, and a newcomer's first matches.</summary>
internal sealed class MatchingBenchmark : IBenchmark
{
    private const int Newcomers = 20;

    public string Name => "matching";

    public void Run(BenchmarkReport report, bool quick)
    {
        foreach (var size in quick ? [1000, 2000] : new[] { 2000, 5000, 10_000 })
            FullPass(report, size);
        Newcomer(report, quick ? 2000 : 10_000);
        RetrievalBenchmark.Run(report, quick ? 4000 : 10_000);
    }

    private static void FullPass(BenchmarkReport report, int size)
    {
        var name = $"T9 full pass {size}x{size}";
        report.Progress($"{name}: making the market");
        var alone = Pass(size, new MatchingOptions { Threads = 1 });
        report.Progress(FormattableString.Invariant($"{name}: {alone.Seconds:0.00} s on one thread, {alone.Kept} pairs kept, {alone.Reasons} reasons"));
        var (seconds, kept, reasons) = Pass(size, new MatchingOptions());
        if ((kept, reasons) != (alone.Kept, alone.Reasons))
            throw new InvalidOperationException("The pass depends on the number of threads.");
        report.Figure($"{name} time", seconds * 1000, "ms", "single-thread", alone.Seconds * 1000);
        report.Figure($"{name} time per 1000 pairs kept", seconds / kept * 1e6, "ms", "single-thread", alone.Seconds / kept * 1e6);
    }

    /// <summary>Columns, constraints, text, both directions, and the reasons of every pair kept.</summary>
    private static (double Seconds, int Kept, long Reasons) Pass(int size, MatchingOptions options)
    {
        var market = new SyntheticJobs(seed: 1).Market(size, size);
        var (kept, reasons) = (0, 0L);
        var seconds = BenchmarkReport.Seconds(() =>
        {
            var result = MarketMatching.Compute(market, options);
            kept = result.Scores.Count;
            reasons = result.Scores.AsParallel()
                .WithDegreeOfParallelism(options.Threads > 0 ? options.Threads : Environment.ProcessorCount)
                .Select(result.Explain)
                .Sum(pair => (long)pair.LeftReasons.Count + pair.RightReasons.Count);
        });
        return (seconds, kept, reasons);
    }

    private static void Newcomer(BenchmarkReport report, int size)
    {
        var market = new SyntheticJobs(seed: 1).Market(size, size);
        report.Progress($"T9 newcomer among {size}x{size}");
        var cold = BenchmarkReport.Seconds(() => First(market, market.Right[0].Id));
        var warm = BenchmarkReport.Seconds(() =>
        {
            for (var i = 1; i <= Newcomers; i++)
                First(market, market.Right[i].Id);
        }) / Newcomers;
        report.Figure($"T9 newcomer {size}x{size} time", cold * 1000, "ms", "market already laid out", warm * 1000);
    }

    private static int First(MatchMarket market, Guid newcomer) =>
        MarketMatching.Compute(market, new MatchingOptions(), newcomer).Pairs.Sum(pair => pair.LeftReasons.Count + pair.RightReasons.Count);
}
