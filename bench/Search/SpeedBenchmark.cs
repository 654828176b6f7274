using System.Text;
using SetagayaPort.Core.Search;

namespace SetagayaPort.Bench.Search;

/// <summary>How quickly listings are taken in and searches answered, against PostgreSQL on the same listings with the same searches.</summary>
internal static class SpeedBenchmark
{
    private const int Searches = 1000;
    private const int QuickSearches = 100;
    private const int WarmUps = 100;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static void Run(BenchmarkReport report, JudgedSet judged, BenchPostgres postgres, bool quick)
    {
        var queries = QueryMix.Of(judged, quick ? QuickSearches : Searches);
        foreach (var size in quick ? [2000] : new[] { 1000, 25_000, 250_000 })
        {
            report.Progress(FormattableString.Invariant($"search n={size}: writing the listings"));
            var documents = TownDocuments.Make(judged, size);
            using var engine = new EngineSearcher();
            var own = Measure(report, engine, documents, queries);
            using var simple = PlainPostgres.Simple(postgres.NewDatabase());
            using var trigrams = PlainPostgres.Trigrams(postgres.NewDatabase());
            foreach (var other in new[] { simple, trigrams })
                Figures(report, size, documents, own, other.Name, Measure(report, other, documents, queries));
        }
    }

    private static (double Seconds, Latencies Latencies) Measure(BenchmarkReport report, ISearcher searcher, IReadOnlyList<SearchDocument> documents, IReadOnlyList<SearchQuery> queries)
    {
        var seconds = BenchmarkReport.Seconds(() => searcher.Index(documents));
        GC.Collect();
        _ = Latencies.Of(WarmUps, i => searcher.Find(queries[^(i + 1)]), Limit / 6);
        var found = 0;
        var latencies = Latencies.Of(queries.Count, i => found += searcher.Find(queries[i]).Count, Limit);
        report.Progress(FormattableString.Invariant(
            $"search n={documents.Count} {searcher.Name}: taken in within {seconds:0.0} s; {latencies.Count} searches found {found / (double)latencies.Count:0.0} each, p50 {latencies.Percentile(.5):0.00} ms, p95 {latencies.Percentile(.95):0.00} ms, p99 {latencies.Percentile(.99):0.00} ms"));
        return (seconds, latencies);
    }

    private static void Figures(
        BenchmarkReport report, int size, IReadOnlyList<SearchDocument> documents, (double Seconds, Latencies Latencies) own, string name, (double Seconds, Latencies Latencies) other)
    {
        var megabytes = documents.Sum(x => (double)Encoding.UTF8.GetByteCount(SearchText.Of(x))) / 1e6;
        var prefix = FormattableString.Invariant($"search n={size}");
        report.Figure($"{prefix} taken in", size / own.Seconds, "documents/s", name, size / other.Seconds);
        report.Figure($"{prefix} taken in", megabytes / own.Seconds, "MB/s", name, megabytes / other.Seconds);
        foreach (var percent in new[] { 50, 95, 99 })
            report.Figure(FormattableString.Invariant($"{prefix} query p{percent}"), own.Latencies.Percentile(percent / 100d), "ms", name, other.Latencies.Percentile(percent / 100d));
    }
}
