using SetagayaPort.Bench.Search;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Text;
using SetagayaPort.Matching.Text.Suggest;
using SetagayaPort.Matching.Text.Synonyms;

namespace SetagayaPort.Bench.Suggest;

/// <summary>Completion and correction over some 50,000 everyday words, against reading all of them for each request.</summary>
internal sealed class SuggestBenchmark : IBenchmark
{
    private const int Requests = 3000;
    private const int Scans = 100;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public string Name => "suggest";

    public void Run(BenchmarkReport report, bool quick)
    {
        report.Figure("wider synonyms load", BenchmarkReport.Seconds(() => SynonymLexicon.Default.Of("")) * 1000, "ms", "limit", 50);
        var words = Words();
        report.Progress($"{words.Length} words read");
        Completions completions = Completions.None;
        SpellingCorrector corrector = SpellingCorrector.None;
        report.Figure($"completions of {words.Length} words built", BenchmarkReport.Seconds(() => completions = Completions.Of(words.Select(x => new CompletionEntry(x.Word, x.Reading, x.Frequency, "")))), "s", "limit", 5);
        report.Figure($"corrector of {words.Length} words built", BenchmarkReport.Seconds(() => corrector = SpellingCorrector.Of(words)), "s", "limit", 5);
        Complete(report, words, completions);
        Correct(report, words, corrector);
    }

    private static void Complete(BenchmarkReport report, SpellingWord[] words, Completions completions)
    {
        var folded = Array.ConvertAll(words, x => TextFolding.Fold(x.Word));
        var typed = words.Where((_, i) => i % 17 == 0).SelectMany((x, i) => new[] { x.Word, x.Reading, Romaji.Of(x.Reading) }.Where(key => key.Length > 0).Select(key => key[..Math.Min(key.Length, 1 + i % 4)])).ToArray();
        var found = Latencies.Of(Requests, i => completions.Find(typed[i % typed.Length], 8), Limit);
        var scanned = Latencies.Of(Scans, i => folded.Where(x => x.StartsWith(typed[i], StringComparison.Ordinal)).Take(8).ToList(), Limit);
        report.Figure($"completion p50 of {found.Count} typings", found.Percentile(0.5), "ms", "a scan of spellings alone", scanned.Percentile(0.5));
        report.Figure($"completion p95 of {found.Count} typings", found.Percentile(0.95), "ms", "limit", 20);
        report.Figure($"completion worst of {found.Count} typings", found.Percentile(1), "ms", "limit", 20);
    }

    /// <summary>Slips in the reading: a kana left out, doubled, swapped with the next, or another.</summary>
    private static void Correct(BenchmarkReport report, SpellingWord[] words, SpellingCorrector corrector)
    {
        var chance = new Mt19937(1);
        var meant = words.Where(x => x.Reading.Length >= 5).OrderBy(_ => chance.NextDouble()).Take(Requests).ToArray();
        var slips = Array.ConvertAll(meant, x => Slip(x.Reading, chance));
        var right = 0;
        var corrected = Latencies.Of(slips.Length, i => right += IsMeant(corrector.Correct(slips[i], "", 0), meant[i], words) ? 1 : 0, Limit);
        var scanned = Latencies.Of(Scans, i => words.Where(x => SlipDistance.Between(x.Reading, slips[i]) <= 1).Take(1).ToList(), Limit);
        report.Figure($"correction p50 of {corrected.Count} slips", corrected.Percentile(0.5), "ms", "a scan of readings alone", scanned.Percentile(0.5));
        report.Figure($"correction p95 of {corrected.Count} slips", corrected.Percentile(0.95), "ms", "limit", 5);
        report.Figure($"correction worst of {corrected.Count} slips", corrected.Percentile(1), "ms", "limit", 5);
        report.Figure("slips corrected to a word of the reading that was meant", 100.0 * right / corrected.Count, "%", "all", 100);
    }

    private static bool IsMeant(SpellingCorrection? found, SpellingWord meant, SpellingWord[] words) =>
        found is { } x && (x.Word == meant.Word || Array.Exists(words, word => word.Word == x.Word && word.Reading == meant.Reading));

    private static string Slip(string reading, Mt19937 chance)
    {
        var at = 1 + (int)(chance.NextDouble() * (reading.Length - 2));
        return (int)(chance.NextDouble() * 4) switch
        {
            0 => reading.Remove(at, 1),
            1 => reading.Insert(at, reading[at].ToString()),
            2 => $"{reading[..at]}{reading[at + 1]}{reading[at]}{reading[(at + 2)..]}",
            _ => $"{reading[..at]}{"かさたなはまやら"[(int)(chance.NextDouble() * 8)]}{reading[(at + 1)..]}",
        };
    }

    /// <summary>The words of the wider synonyms, with readings, and frequencies that fall as words' do.</summary>
    private static SpellingWord[] Words()
    {
        using var reader = new StreamReader(typeof(SynonymLexicon).Assembly.GetManifestResourceStream("wider-words.tsv")!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').SelectMany(line => line.Split('\t')).Select(word => word[2..])
            .Distinct(StringComparer.Ordinal).Select((word, i) => new SpellingWord(word, string.Concat(JapaneseAnalyzer.Default.Read(word).Select(x => x.Reading)), 1 + 20_000 / (1 + i * 7919 % 50_000)))];
    }
}
