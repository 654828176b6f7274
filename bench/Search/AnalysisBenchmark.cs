using System.Text;
using SetagayaPort.Core.Search;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Bench.Search;

/// <summary>How long the analyzer takes to be there, and how much text a core goes through once it runs: the middle of several passes.</summary>
internal static class AnalysisBenchmark
{
    private const double TargetLoad = 300;
    private const double TargetSpeed = 2;

    /// <summary>The first passes are run by code that the runtime has not compiled for speed yet.</summary>
    private const int WarmPasses = 2;

    private const int Passes = 5;

    /// <summary>To be called before anything else has analysed a text: the dictionaries are read once.</summary>
    public static void Load(BenchmarkReport report)
    {
        var seconds = BenchmarkReport.Seconds(() => _ = JapaneseAnalyzer.Default.Analyze("三軒茶屋の居抜き物件を探しています。"));
        report.Figure("search analyzer load time", seconds * 1000, "ms", "target", TargetLoad);
    }

    public static void Speed(BenchmarkReport report, IReadOnlyList<SearchDocument> documents)
    {
        var texts = documents.Select(SearchText.Of).ToArray();
        var megabytes = texts.Sum(x => (double)Encoding.UTF8.GetByteCount(x)) / 1e6;
        for (var pass = 0; pass < WarmPasses; pass++)
            Walk(texts);
        var seconds = Enumerable.Range(0, Passes).Select(_ => BenchmarkReport.Seconds(() => Walk(texts))).Order().ElementAt(Passes / 2);
        report.Figure(FormattableString.Invariant($"search analyzer {megabytes:0.0} MB on one core"), megabytes / seconds, "MB/s", "target", TargetSpeed);
    }

    private static void Walk(string[] texts)
    {
        foreach (var text in texts)
            JapaneseAnalyzer.Default.Analyze(text);
    }
}
