using Microsoft.Extensions.Logging.Abstractions;
using SetagayaPort.Core.Search.Local;
using SetagayaPort.Core.Search.Suggestions;
using SetagayaPort.Matching.Text;
using SetagayaPort.Matching.Text.Synonyms;

namespace SetagayaPort.Bench.Search;

/// <summary>What a node does before it can be searched: the analyzer, its dictionaries, the memory over the database's documents. Also part of <c>search</c>.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const int AnalysedDocuments = 5000;
    private const double TargetSynonyms = 100;
    private const double TargetQueries = 500;
    private const double TargetReady = 15;

    public string Name => "start";

    public void Run(BenchmarkReport report, bool quick)
    {
        AnalysisBenchmark.Load(report);
        report.Figure("search synonyms load time", BenchmarkReport.Seconds(() => _ = SynonymLexicon.Default.Of("")) * 1000, "ms", "target", TargetSynonyms);
        report.Figure("search what else queries need load time", BenchmarkReport.Seconds(JapaneseAnalyzer.Default.Prepare) * 1000, "ms", "target", TargetQueries);
        var judged = JudgedSet.Load();
        AnalysisBenchmark.Speed(report, TownDocuments.Make(judged, AnalysedDocuments));
        using var postgres = new BenchPostgres();
        Memory(report, postgres, judged, quick ? 5000 : 25_000);
    }

    private static void Memory(BenchmarkReport report, BenchPostgres postgres, JudgedSet judged, int size)
    {
        using var database = new SiteDatabase(postgres.NewDatabase(), TownDocuments.Make(judged, size));
        var (suggester, prefix) = (new Suggester(), FormattableString.Invariant($"search n={size} start:"));
        var memory = new LocalEntries(database.Entries);
        using var follower = new SuggestionFollower(memory, suggester, Town.Markets, Town.Reference, TimeProvider.System, NullLogger<SuggestionFollower>.Instance);
        var before = GC.GetTotalMemory(true);
        var searched = BenchmarkReport.Seconds(() => memory.CatchUpAsync(CancellationToken.None).GetAwaiter().GetResult());
        var suggested = BenchmarkReport.Seconds(() => follower.CatchUpAsync(CancellationToken.None).GetAwaiter().GetResult());
        report.Figure($"{prefix} the search is whole after", searched, "s", "limit", TargetReady);
        report.Figure($"{prefix} suggestions are there after", searched + suggested, "s", "limit", TargetReady);
        report.Figure($"{prefix} memory", (GC.GetTotalMemory(true) - before) / 1e6, "MB", "documents", size);
        GC.KeepAlive(memory);
    }
}
