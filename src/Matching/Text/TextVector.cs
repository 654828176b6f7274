namespace SetagayaPort.Matching.Text;

/// <summary>
/// What a text speaks of: each term with how often it is said. Nouns and names count 1, words inside longer ones and verbs less; words in
/// hiragana that are not of the domain, single kanji and numbers say nothing of the subject and are left out.
/// </summary>
public sealed class TextVector
{
    private const double Saturation = 1.2;

    private readonly SaidTerm[] _entries;

    private TextVector(IEnumerable<SaidTerm> entries) => _entries = [.. entries.OrderBy(entry => entry.Term, StringComparer.Ordinal)];

    /// <summary>The terms in ordinal order.</summary>
    public IEnumerable<string> Terms => _entries.Select(entry => entry.Term);

    /// <summary>Whether the text says nothing that can be compared.</summary>
    public bool IsEmpty => _entries.Length == 0;

    /// <summary>What a text speaks of.</summary>
    public static TextVector From(string text) => From((text, 1d));

    /// <summary>What the fields of a text speak of together; a field of weight 2 counts as if it were said twice.</summary>
    public static TextVector From(params IEnumerable<(string Text, double Weight)> fields)
    {
        var entries = new Dictionary<string, SaidTerm>(StringComparer.Ordinal);
        foreach (var (text, weight) in fields)
            foreach (var said in SaidTerm.Of(text, JapaneseAnalyzer.Default))
            {
                var known = entries.GetValueOrDefault(said.Term, said with { Weight = 0 });
                // What is a word of its own in one place is shown as one, wherever else it is part of another.
                var kind = said.Kind < known.Kind ? said.Kind : known.Kind;
                entries[said.Term] = known with { Weight = known.Weight + weight * said.Weight, Kind = kind };
            }
        return new TextVector(entries.Values);
    }

    /// <summary>How often the term is said, weighted; 0 where it is not.</summary>
    public double WeightOf(string term) => Array.Find(_entries, entry => entry.Term == term).Weight;

    /// <summary>
    /// How much two texts speak of the same, 0 to 1: the cosine of their terms, each weighing its frequency, saturated as in BM25 (k₁ = 1.2),
    /// times its rarity. 0 where either is empty, 1 for a text with itself; the order of the two makes no difference.
    /// </summary>
    public static double Similarity(TextVector a, TextVector b, IdfTable idf)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(idf);
        var product = Shared(a, b).Sum(pair => Worth(pair.A, idf) * Worth(pair.B, idf));
        return product <= 0 ? 0 : Math.Min(1, product / Math.Sqrt(a.Square(idf) * b.Square(idf)));
    }

    /// <summary>
    /// The words that most of the likeness comes from, as people write them: <c>製菓</c>, <c>接客</c>. Verbs and adjectives are not shown.
    /// </summary>
    /// <param name="max">The most words returned.</param>
    /// <param name="idf">How rare words are; without it all are held equally rare.</param>
    public static IReadOnlyList<string> SharedTerms(TextVector a, TextVector b, int max, IdfTable? idf = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var rarity = idf ?? IdfTable.Flat;
        return [.. Shared(a, b)
            .Where(pair => pair.A.CanBeShown || pair.B.CanBeShown)
            .OrderByDescending(pair => Worth(pair.A, rarity) * Worth(pair.B, rarity))
            .ThenBy(pair => pair.A.Term, StringComparer.Ordinal)
            .Select(pair => pair.A.Label)
            .Distinct(StringComparer.Ordinal)
            .Take(max)];
    }

    private static IEnumerable<(SaidTerm A, SaidTerm B)> Shared(TextVector a, TextVector b)
    {
        for (int i = 0, j = 0; i < a._entries.Length && j < b._entries.Length;)
        {
            var order = string.CompareOrdinal(a._entries[i].Term, b._entries[j].Term);
            if (order == 0)
                yield return (a._entries[i], b._entries[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }

    private double Square(IdfTable idf) => _entries.Sum(entry => Worth(entry, idf) * Worth(entry, idf));

    private static double Worth(SaidTerm entry, IdfTable idf) => entry.Weight * (Saturation + 1) / (entry.Weight + Saturation) * idf.Of(entry.Term);
}
