namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>
/// Completes what is typed, in kanji, kana or letters, by the entries that begin so, the weightiest first. An entry is found by its spelling, its
/// reading and its reading in letters, from its beginning or, with less weight, from a later word of it. Finding takes microseconds,
/// also where tens of thousands begin alike. Immutable: any number of threads may share one.
/// </summary>
public sealed class Completions
{
    /// <summary>The longest typing that is completed, in UTF-16 units; longer ones have no completions.</summary>
    public const int LongestTyping = 100;

    /// <summary>What typing a later word counts beside typing the first.</summary>
    private const double LaterWord = 0.5;

    private static readonly char[] Letters = [.. "abcdefghijklmnopqrstuvwxyz"];

    private readonly CompletionEntry[] _entries;
    private readonly PrefixIndex _spellings;
    private readonly PrefixIndex _readings;
    private readonly PrefixIndex _letters;
    private readonly PrefixIndex _unvoiced;

    private Completions(CompletionEntry[] entries)
    {
        _entries = entries;
        _spellings = Index(entries, static entry => [entry.Spelling, .. entry.LaterWords.Select(word => entry.Spelling[word.InSpelling..])], TextFolding.Fold);
        _readings = Index(entries, Readings, TextFolding.Fold);
        _letters = Index(entries, Readings, Romaji.Of);
        _unvoiced = Index(entries, Readings, reading => Unvoiced(Romaji.Of(reading)));
    }

    /// <summary>No completions at all.</summary>
    public static Completions None { get; } = new([]);

    /// <summary>How many entries there are.</summary>
    public int Count => _entries.Length;

    /// <summary>Builds the completions; several entries may have the same text, which is then given once.</summary>
    /// <exception cref="ArgumentException">A weight is negative or no number.</exception>
    public static Completions Of(IEnumerable<CompletionEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var all = entries.OrderByDescending(entry => entry.Weight).ThenBy(entry => entry.Text.Length).ThenBy(entry => entry.Text, StringComparer.Ordinal).ToArray();
        return Array.TrueForAll(all, entry => double.IsFinite(entry.Weight) && entry.Weight >= 0)
            ? new Completions(all)
            : throw new ArgumentException("A weight is a number of 0 or more.", nameof(entries));
    }

    /// <summary>The entries that begin like <paramref name="typed"/>, each text once, by falling weight.</summary>
    /// <param name="typed">Any string; spaces around it do not count.</param>
    /// <param name="count">The most to give, 0 or more.</param>
    public IReadOnlyList<CompletionEntry> Find(string typed, int count)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var prefix = TextFolding.Fold(typed).Trim();
        if (prefix.Length is 0 or > LongestTyping)
            return [];
        var found = new List<CompletionEntry>(count);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        Collect(AsTyped(prefix), count, texts, found);
        Collect(AsHeard(prefix), count, texts, found);
        if (found.Count == 0)
            Collect(AsMisheard(prefix), count, texts, found);
        return found;
    }

    /// <summary>The spelling, the reading, and letters as a spelling of kana.</summary>
    private BestFirst AsTyped(string prefix)
    {
        var best = new BestFirst();
        best.Add(_spellings, prefix);
        if (IsHeard(prefix))
            best.Add(_readings, prefix);
        if (IsHeard(prefix) && prefix.AsSpan().ContainsAnyInRange('a', 'z'))
            foreach (var letters in Romaji.Prefixes(prefix))
                best.Add(_letters, letters);
        return best;
    }

    /// <summary>When that is not enough: kana without regard to long vowels, and kanji without the letters of a word begun after them.</summary>
    private BestFirst AsHeard(string prefix)
    {
        var best = new BestFirst();
        var kanji = prefix.TrimEnd(Letters);
        if (IsHeard(prefix))
            foreach (var letters in Romaji.Prefixes(prefix))
                best.Add(_letters, letters);
        else if (kanji.Length > 0 && kanji.Length < prefix.Length)
            best.Add(_spellings, kanji);
        return best;
    }

    /// <summary>When nothing else is found: voicing apart. Compounds are voiced where their parts are not, and no dictionary has all: 焼き菓子.</summary>
    private BestFirst AsMisheard(string prefix)
    {
        var best = new BestFirst();
        if (IsHeard(prefix))
            foreach (var letters in Romaji.Prefixes(prefix))
                best.Add(_unvoiced, Unvoiced(letters));
        return best;
    }

    private void Collect(BestFirst best, int count, HashSet<string> texts, List<CompletionEntry> found)
    {
        if (found.Count == count)
            return;
        foreach (var key in best.Take())
        {
            if (texts.Add(_entries[key.Entry].Text))
                found.Add(_entries[key.Entry]);
            if (found.Count == count)
                return;
        }
    }

    private static IEnumerable<string> Readings(CompletionEntry entry) => IsHeard(TextFolding.Fold(entry.Reading))
        ? [entry.Reading, .. entry.LaterWords.Select(word => entry.Reading[word.InReading..])]
        : [];

    private static PrefixIndex Index(CompletionEntry[] entries, Func<CompletionEntry, IEnumerable<string>> ways, Func<string, string> form) => new(
        entries.SelectMany((entry, at) => ways(entry)
            .Select((way, number) => new PrefixKey(form(way), at, number == 0 ? entry.Weight : entry.Weight * LaterWord))
            .Where(key => key.Text.Length > 0)
            .DistinctBy(key => key.Text)));

    private static string Unvoiced(string letters) => string.Create(letters.Length, letters, static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = from[i] switch { 'g' => 'k', 'z' => 's', 'd' => 't', 'b' or 'p' => 'h', var c => c };
    });

    /// <summary>Kana, letters and digits, of which a reading is made.</summary>
    private static bool IsHeard(ReadOnlySpan<char> folded)
    {
        foreach (var c in folded)
            if (!(c is >= 'ぁ' and <= 'ん' or 'ー' or < '\u0080'))
                return false;
        return !folded.IsEmpty;
    }
}
