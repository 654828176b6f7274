using SetagayaPort.Core.Search;

namespace SetagayaPort.Bench.Search;

/// <summary>nDCG@10 and recall@20 on the judged set: overall, by class, and for each half, against BM25 over pairs of characters.</summary>
internal static class QualityBenchmark
{
    private const int NdcgDepth = 10;
    private const int RecallDepth = 20;

    public static void Run(BenchmarkReport report, JudgedSet judged, SiteSearch site)
    {
        RankingQuality.Check();
        using var yardstick = new BigramBm25();
        report.Progress(FormattableString.Invariant($"search quality: {judged.Documents.Count} listings, {judged.Queries.Count} searches"));
        yardstick.Index(judged.Documents);
        var results = judged.Queries.Select(query => new Result(query, Found(site, query), Found(yardstick, query), Followed(site, query))).ToList();

        Figures(report, "all", results);
        foreach (var kind in results.GroupBy(x => x.Query.Kind, StringComparer.Ordinal))
            Figures(report, kind.Key, [.. kind]);
        Figures(report, "tuning half", [.. results.Where(x => x.Query.IsForTuning)]);
        Figures(report, "held-out half", [.. results.Where(x => !x.Query.IsForTuning)]);
        report.Count(
            FormattableString.Invariant($"search misspelling, the offered correction followed nDCG@{NdcgDepth}"),
            results.Where(x => x.Query.Kind == "misspelling").Average(x => x.Corrected), "as typed", results.Where(x => x.Query.Kind == "misspelling").Average(x => x.Ndcg.Engine));
        Sureness(report, "all", results);
        Sureness(report, "held-out half", [.. results.Where(x => !x.Query.IsForTuning)]);
        foreach (var worst in results.Where(x => x.Query.IsForTuning).OrderBy(x => x.Ndcg.Engine).ThenBy(x => x.Query.Number).Take(20))
            report.Progress(FormattableString.Invariant($"lowest of the tuning half: {worst.Query.Name} {worst.Query.Kind} {worst.Query.Text} {worst.Ndcg.Engine:0.000} ({worst.Ndcg.Yardstick:0.000})"));
    }

    private static SearchQuery Query(string text) => new() { Text = text, Member = true, Size = RecallDepth };

    private static IReadOnlyList<Guid> Found(ISearcher searcher, JudgedQuery query) => searcher.Find(Query(query.Text));

    private static IReadOnlyList<Guid> Found(SiteSearch site, JudgedQuery query) => Ids(site.Find(Query(query.Text)));

    /// <summary>What is seen by somebody who takes the other query where one is offered.</summary>
    private static IReadOnlyList<Guid> Followed(SiteSearch site, JudgedQuery query) => Ids(site.Find(Query(site.Find(Query(query.Text)).Suggestion ?? query.Text)));

    private static IReadOnlyList<Guid> Ids(SearchPage page) => [.. page.Hits.Concat(page.InPart).Select(x => x.Id)];

    private static void Figures(BenchmarkReport report, string part, IReadOnlyList<Result> results)
    {
        report.Count(FormattableString.Invariant($"search {part} n={results.Count} nDCG@{NdcgDepth}"), results.Average(x => x.Ndcg.Engine), "bigram BM25", results.Average(x => x.Ndcg.Yardstick));
        report.Count(FormattableString.Invariant($"search {part} n={results.Count} recall@{RecallDepth}"), results.Average(x => x.Recall.Engine), "bigram BM25", results.Average(x => x.Recall.Yardstick));
    }

    private static void Sureness(BenchmarkReport report, string part, IReadOnlyList<Result> results)
    {
        var (low, high) = PairedBootstrap.Interval([.. results.Select(x => x.Ndcg.Engine - x.Ndcg.Yardstick)]);
        report.Progress(FormattableString.Invariant($"search {part}: the difference of nDCG@{NdcgDepth} lies between {low:+0.000;-0.000} and {high:+0.000;-0.000} in 95 of 100 samples"));
    }

    /// <summary>What both rankings are worth to one search.</summary>
    private sealed record Result(JudgedQuery Query, IReadOnlyList<Guid> ByEngine, IReadOnlyList<Guid> ByYardstick, IReadOnlyList<Guid> ByCorrection)
    {
        public (double Engine, double Yardstick) Ndcg { get; } =
            (RankingQuality.Ndcg(ByEngine, Query.Grades, NdcgDepth), RankingQuality.Ndcg(ByYardstick, Query.Grades, NdcgDepth));

        public double Corrected { get; } = RankingQuality.Ndcg(ByCorrection, Query.Grades, NdcgDepth);

        public (double Engine, double Yardstick) Recall { get; } =
            (RankingQuality.Recall(ByEngine, Query.Grades, RecallDepth), RankingQuality.Recall(ByYardstick, Query.Grades, RecallDepth));
    }
}
