using SetagayaPort.Matching.Market;

namespace SetagayaPort.Bench.Market;

/// <summary>T2–T4 and T10: one side's lists against the published ones, on the papers' own random markets; T5 and T6 are <see cref="TwoListsBenchmark"/>.</summary>
internal sealed class MarketBenchmark : IBenchmark
{
    private const double Noise = .1;

    public string Name => "market";

    public void Run(BenchmarkReport report, bool quick)
    {
        Crowded(report);
        Published(report, 100, 152.7);
        if (!quick)
            Published(report, 200, 332.6);
        Large(report, quick ? 300 : 1000);
        TwoListsBenchmark.Run(report, "T5", 20, 20, .8, Examination.Logarithmic, 19.895);
        TwoListsBenchmark.Run(report, "T6", 75, 50, .5, Examination.Inverse, 45.92);
        Noisy(report);
    }

    private static void Crowded(BenchmarkReport report)
    {
        const string Size = "T2 E1 n=50 λ=.8 inv";
        report.Progress("T2: ten markets of 75 x 50");
        PreferenceMatrix[] markets = [.. Enumerable.Range(0, 10).Select(seed => PreferenceMatrix.Random(75, 50, .8, (uint)seed))];
        var seconds = BenchmarkReport.Seconds(() => Mean(RankingMethod.Polish));
        var best = Mean(RankingMethod.Polish);
        report.Count($"{Size} matches", best, "MODE", Mean(RankingMethod.Mode));
        report.Count($"{Size} over TU matches", best, "TU", Mean(RankingMethod.Tu));
        report.Count($"{Size} over reciprocal matches", best, "reciprocal", Mean(RankingMethod.Reciprocal));
        report.Count($"{Size} over naive matches", best, "naive", Mean(RankingMethod.Naive));
        report.Figure($"{Size} time", seconds / markets.Length * 1000, "ms", "MODE", BenchmarkReport.Seconds(() => Mean(RankingMethod.Mode)) / markets.Length * 1000);

        double Mean(RankingMethod method) => markets.Average(market => Reviewed(market, MarketRanking.Rank(market, method, Examination.Inverse)));
    }

    private static void Published(BenchmarkReport report, int employers, double published)
    {
        const uint Seed = 621;
        var name = $"T3 E1 n={employers} λ=.5 inv seed {Seed}";
        report.Progress($"T3: a market of {employers * 3 / 2} x {employers}");
        var market = PreferenceMatrix.Random(employers * 3 / 2, employers, .5, Seed);
        var (ranked, seconds) = Ranked(market, RankingMethod.Polish);
        var (mode, modeSeconds) = Ranked(market, RankingMethod.Mode);
        report.Count($"{name} matches", Reviewed(market, ranked), "published SW", published);
        report.Count($"{name} over MODE matches", Reviewed(market, ranked), "MODE", Reviewed(market, mode));
        report.Figure($"{name} time", seconds * 1000, "ms", "MODE", modeSeconds * 1000);
    }

    /// <summary>Polishing candidate by candidate takes minutes at this size; the last ranking by the gradient takes its place.</summary>
    private static void Large(BenchmarkReport report, int size)
    {
        var name = $"T4 E1 {size}x{size} λ=.5 inv seed 0";
        report.Progress($"T4: a market of {size} x {size}");
        var market = PreferenceMatrix.Random(size, size, .5, 0);
        var (ranked, seconds) = Ranked(market, RankingMethod.DirectSw);
        var (tu, tuSeconds) = Ranked(market, RankingMethod.Tu);
        report.Count($"{name} matches", Reviewed(market, ranked), "TU", Reviewed(market, tu));
        report.Figure($"{name} time", seconds * 1000, "ms", "TU", tuSeconds * 1000);
    }

    /// <summary>The rankings are made from preferences that are seen blurred, and judged by the true ones.</summary>
    private static void Noisy(BenchmarkReport report)
    {
        report.Progress("T10: ten markets of 75 x 50, seen through noise");
        var (best, tu) = (0d, 0d);
        for (uint seed = 0; seed < 10; seed++)
        {
            var market = PreferenceMatrix.Random(75, 50, .8, seed);
            var random = new Mt19937(1000 + seed);
            var seen = new PreferenceMatrix(75, 50, Blurred(market.OfCandidates, random), Blurred(market.OfEmployers, random));
            best += Reviewed(market, MarketRanking.Rank(seen, RankingMethod.Polish, Examination.Inverse));
            tu += Reviewed(market, MarketRanking.Rank(seen, RankingMethod.Tu, Examination.Inverse));
        }

        report.Count("T10 E1 n=50 λ=.8 inv noise .1 matches", best / 10, "TU", tu / 10);
    }

    private static (double[] Exposure, double Seconds) Ranked(PreferenceMatrix market, RankingMethod method)
    {
        double[] ranked = [];
        var seconds = BenchmarkReport.Seconds(() => ranked = MarketRanking.Rank(market, method, Examination.Inverse));
        return (ranked, seconds);
    }

    private static double Reviewed(PreferenceMatrix market, double[] exposure) => ApplyThenReview.ExpectedMatches(market, exposure, Examination.Inverse);

    private static double[] Blurred(double[] values, Mt19937 random) =>
        [.. values.Select(x => Math.Clamp(x + Noise * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()), 0, 1))];
}
