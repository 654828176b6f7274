using SetagayaPort.Matching.Market;

namespace SetagayaPort.Bench.Market;

/// <summary>T2–T6 and T10: the town's ranking against the published ones, on the papers' own random markets.</summary>
internal sealed class MarketBenchmark : IBenchmark
{
    private const double Noise = .1;

    public string Name => "market";

    public void Run(BenchmarkReport report, bool quick)
    {
        Crowded(report);
        Published(report, "T3", 100, 621, 152.7);
        if (!quick)
            Published(report, "T3", 200, 621, 332.6);
        Large(report, quick ? 300 : 1000);
        TwoSided(report, "T5", 20, 20, .8, Examination.Logarithmic, 19.895);
        TwoSided(report, "T6", 75, 50, .5, Examination.Inverse, 45.92);
        Noisy(report);
    }

    private static void Crowded(BenchmarkReport report)
    {
        report.Progress("T2: ten markets of 75 x 50");
        var (best, mode, tu) = (0d, 0d, 0d);
        for (uint seed = 0; seed < 10; seed++)
        {
            var market = PreferenceMatrix.Random(75, 50, .8, seed);
            best += Reviewed(market, Best(market));
            mode += Reviewed(market, Mode.Rank(market, Examination.Inverse));
            tu += Reviewed(market, Tu.Rank(market, Examination.Inverse));
        }

        report.Figure("T2 E1 n=50 λ=.8 inv", best / 10, "matches", "MODE", mode / 10);
        report.Figure("T2 E1 n=50 λ=.8 inv over TU", best / 10, "matches", "TU", tu / 10);
    }

    private static void Published(BenchmarkReport report, string target, int employers, uint seed, double published)
    {
        report.Progress($"{target}: a market of {employers * 3 / 2} x {employers}");
        var market = PreferenceMatrix.Random(employers * 3 / 2, employers, .5, seed);
        double[] ranked = [];
        var seconds = BenchmarkReport.Seconds(() => ranked = Best(market));
        report.Figure($"{target} E1 n={employers} λ=.5 inv seed {seed}", Reviewed(market, ranked), "matches", "published SW", published);
        report.Figure($"{target} E1 n={employers} time", seconds * 1000, "ms", "TU", BenchmarkReport.Seconds(() => Tu.Rank(market, Examination.Inverse)) * 1000);
    }

    /// <summary>Polishing candidate by candidate is out of reach at this size; the last ranking by the gradient takes its place.</summary>
    private static void Large(BenchmarkReport report, int size)
    {
        report.Progress($"T4: a market of {size} x {size}");
        var market = PreferenceMatrix.Random(size, size, .5, 0);
        double[] tu = [], ranked = [];
        var plain = BenchmarkReport.Seconds(() => tu = Tu.Rank(market, Examination.Inverse));
        var seconds = BenchmarkReport.Seconds(() => ranked = DirectSw.Rank(market, Examination.Inverse));
        report.Figure($"T4 E1 {size}x{size} λ=.5 inv", Reviewed(market, ranked), "matches", "TU", Reviewed(market, tu));
        report.Figure($"T4 E1 {size}x{size} time", seconds * 1000, "ms", "TU", plain * 1000);
    }

    private static void TwoSided(BenchmarkReport report, string target, int candidates, int employers, double crowding, Examination examination, double published)
    {
        report.Progress($"{target}: five markets of {candidates} x {employers}");
        var (matches, seconds, nash, left, right) = (0d, 0d, 0d, 0d, 0d);
        for (uint seed = 0; seed < 5; seed++)
        {
            var market = PreferenceMatrix.Random(candidates, employers, crowding, seed);
            TwoLists? most = null;
            seconds += BenchmarkReport.Seconds(() =>
            {
                var polished = PolishLists.Rank(market, examination, AlphaSw.Rank(market, examination, 1).OfEmployers);
                most = new(market, polished.OfCandidates, polished.OfEmployers);
            });
            matches += most!.Matches;
            var fair = Lists(market, examination, 0);
            (nash, left, right) = (nash + fair.Matches, left + fair.CandidatesEnvy(), right + fair.EmployersEnvy());
        }

        report.Figure($"{target} E2 {candidates}x{employers} SW", matches / 5, "matches", "published SW", published);
        report.Figure($"{target} E2 {candidates}x{employers} NSW", nash / 5, "matches", "SW", matches / 5);
        report.Figure($"{target} E2 {candidates}x{employers} NSW envy left", left / 5, "pairs", "target", .6);
        report.Figure($"{target} E2 {candidates}x{employers} NSW envy right", right / 5, "pairs", "target", .2);
        report.Figure($"{target} E2 {candidates}x{employers} time", seconds / 5 * 1000, "ms", "target", 20);
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
            best += Reviewed(market, Best(seen));
            tu += Reviewed(market, Tu.Rank(seen, Examination.Inverse));
        }

        report.Figure("T10 E1 n=50 λ=.8 inv noise .1", best / 10, "matches", "TU", tu / 10);
    }

    private static double[] Best(PreferenceMatrix market) => Polish.Rank(market, DirectSw.Rank(market, Examination.Inverse), Examination.Inverse);

    private static double Reviewed(PreferenceMatrix market, double[] exposure) => ApplyThenReview.ExpectedMatches(market, exposure, Examination.Inverse);

    private static TwoLists Lists(PreferenceMatrix market, Examination examination, double alpha)
    {
        var (ofCandidates, ofEmployers) = AlphaSw.Rank(market, examination, alpha);
        return new(market, ofCandidates, ofEmployers);
    }

    private static double[] Blurred(double[] values, Mt19937 random) =>
        [.. values.Select(x => Math.Clamp(x + Noise * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()), 0, 1))];
}
