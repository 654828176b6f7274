namespace SetagayaPort.Bench.Search;

/// <summary>The search: how good its answers are, and how quickly it gives them.</summary>
internal sealed class SearchBenchmark : IBenchmark
{
    public string Name => "search";

    public void Run(BenchmarkReport report, bool quick)
    {
        AnalysisBenchmark.Load(report);
        var judged = JudgedSet.Load();
        using var postgres = new BenchPostgres();
        using (var site = new SiteSearch(postgres.NewDatabase(), judged.Documents))
            QualityBenchmark.Run(report, judged, site);
        AnalysisBenchmark.Speed(report, TownDocuments.Make(judged, quick ? 1000 : 5000));

        var size = quick ? 2000 : 25_000;
        var documents = TownDocuments.Make(judged, size);
        using (var site = new SiteSearch(postgres.NewDatabase(), documents))
        {
            CompletionBenchmark.Run(report, site, judged, size);
            PercolationBenchmark.Run(report, site, judged, documents, quick ? 1000 : 10_000);
        }

        SpeedBenchmark.Run(report, judged, postgres, quick);
    }
}
