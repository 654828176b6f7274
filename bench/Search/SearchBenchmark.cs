namespace SetagayaPort.Bench.Search;

/// <summary>The search: how good its answers are, and how quickly it gives them.</summary>
internal sealed class SearchBenchmark : IBenchmark
{
    private const int AnalysedDocuments = 5000;

    public string Name => "search";

    public void Run(BenchmarkReport report, bool quick)
    {
        AnalysisBenchmark.Load(report);
        var judged = JudgedSet.Load();
        QualityBenchmark.Run(report, judged);
        AnalysisBenchmark.Speed(report, TownDocuments.Make(judged, AnalysedDocuments));
        SpeedBenchmark.Run(report, judged, quick ? [1000, 5000] : [1000, 25_000, 250_000]);
    }
}
