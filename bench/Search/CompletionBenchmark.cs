namespace SetagayaPort.Bench.Search;

/// <summary>How quickly what is typed is completed: the searches of the judged set as they grow letter by letter, and words typed in romaji.</summary>
internal static class CompletionBenchmark
{
    private const double Target = 20;
    private const int Shown = 8;
    private const int LongestTyping = 8;
    private static readonly string[] Romaji = ["sangenjaya", "shimokitazawa", "kyodo", "futakotamagawa", "pan", "kafe", "kaigo", "hoiku", "keiri", "sakana", "tenpo", "dezain"];

    public static void Run(BenchmarkReport report, SiteSearch site, JudgedSet judged, int size)
    {
        var typed = judged.Queries.Select(x => x.Text).Concat(Romaji)
            .SelectMany(text => Enumerable.Range(1, Math.Min(text.Length, LongestTyping)).Select(length => text[..length])).ToArray();
        _ = Latencies.Of(typed.Length, i => site.Suggester.Complete(typed[i], Shown), TimeSpan.FromSeconds(5));
        var found = 0;
        var latencies = Latencies.Of(typed.Length, i => found += site.Suggester.Complete(typed[i], Shown).Count, TimeSpan.FromSeconds(30));
        report.Progress(FormattableString.Invariant($"search suggest: {latencies.Count} beginnings, {found / (double)latencies.Count:0.0} completions each"));
        report.Figure(FormattableString.Invariant($"search n={size} suggest p95"), latencies.Percentile(.95), "ms", "target", Target);
    }
}
