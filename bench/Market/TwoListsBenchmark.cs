using SetagayaPort.Matching.Market;

namespace SetagayaPort.Bench.Market;

/// <summary>T5 and T6: both sides' lists, for the most matches and for the least envy, against the published ones.</summary>
internal static class TwoListsBenchmark
{
    private const int Markets = 5;
    private const int WarmUps = 30; // The compiler has seen everything after so many small markets.
    private const double Envy = .6;
    private const double EnvyOfEmployers = .2;

    public static void Run(BenchmarkReport report, string target, int candidates, int employers, double crowding, Examination examination, double published)
    {
        var reading = examination == Examination.Logarithmic ? "log" : "inv";
        var name = FormattableString.Invariant($"{target} E2 {candidates}x{employers} λ={crowding:.0} {reading}");
        report.Progress($"{target}: {Markets} markets of {candidates} x {employers}");
        for (var i = 0; i < WarmUps; i++)
            Lists(PreferenceMatrix.Random(20, 20, .8, (uint)i), examination, RankingMethod.PolishPairs);

        PreferenceMatrix[] markets = [.. Enumerable.Range(0, Markets).Select(seed => PreferenceMatrix.Random(candidates, employers, crowding, (uint)seed))];
        TwoLists[] most = [], gradient = [];
        var seconds = BenchmarkReport.Seconds(() => most = [.. markets.Select(market => Lists(market, examination, RankingMethod.PolishPairs))]);
        var plain = BenchmarkReport.Seconds(() => gradient = [.. markets.Select(market => Lists(market, examination, RankingMethod.AlphaSw, alpha: 1))]);
        TwoLists[] fair = [.. markets.Select(market => Lists(market, examination, RankingMethod.AlphaSw, alpha: 0))];
        TwoLists[] tu = [.. markets.Select(market => Lists(market, examination, RankingMethod.Tu))];

        report.Count($"{name} SW matches", most.Average(x => x.Matches), "published SW", published);
        report.Count($"{name} SW over α-SW matches", most.Average(x => x.Matches), "α-SW α=1", gradient.Average(x => x.Matches));
        report.Count($"{name} SW over TU matches", most.Average(x => x.Matches), "TU", tu.Average(x => x.Matches));
        report.Figure($"{name} SW time", seconds / Markets * 1000, "ms", "α-SW α=1", plain / Markets * 1000);
        report.Count($"{name} NSW matches", fair.Average(x => x.Matches), "SW", most.Average(x => x.Matches));
        report.Count($"{name} NSW envy left", fair.Average(x => x.CandidatesEnvy()), "target", Envy);
        report.Count($"{name} NSW envy right", fair.Average(x => x.EmployersEnvy()), "target", EnvyOfEmployers);
        report.Count($"{name} SW envy left", most.Average(x => x.CandidatesEnvy()), "TU", tu.Average(x => x.CandidatesEnvy()));
        report.Count($"{name} SW envy right", most.Average(x => x.EmployersEnvy()), "TU", tu.Average(x => x.EmployersEnvy()));
    }

    private static TwoLists Lists(PreferenceMatrix market, Examination examination, RankingMethod method, double alpha = MarketRanking.UsualAlpha)
    {
        var (ofCandidates, ofEmployers) = MarketRanking.RankBoth(market, method, examination, alpha);
        return new(market, ofCandidates, ofEmployers);
    }
}
