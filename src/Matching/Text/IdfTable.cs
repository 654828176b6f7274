namespace SetagayaPort.Matching.Text;

/// <summary>How rare each term is among the texts of a market: ln(1 + (N − n + ½) ÷ (n + ½)), n of N texts having it. Immutable.</summary>
public sealed class IdfTable
{
    private readonly Dictionary<string, int> _texts;
    private readonly int _all;

    private IdfTable(Dictionary<string, int> texts, int all) => (_texts, _all) = (texts, all);

    /// <summary>Holds all terms equally rare.</summary>
    public static IdfTable Flat { get; } = From([]);

    /// <summary>Counts the texts that have each term; empty texts are not counted.</summary>
    public static IdfTable From(IEnumerable<TextVector> vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        var (texts, all) = (new Dictionary<string, int>(StringComparer.Ordinal), 0);
        foreach (var vector in vectors.Where(vector => !vector.IsEmpty))
        {
            all++;
            foreach (var term in vector.Terms)
                texts[term] = texts.GetValueOrDefault(term) + 1;
        }
        return new IdfTable(texts, all);
    }

    /// <summary>The term's rarity, above 0; a term of no text is as rare as can be.</summary>
    public double Of(string term)
    {
        var texts = _texts.GetValueOrDefault(term);
        return Math.Log(1 + (_all - texts + 0.5) / (texts + 0.5));
    }
}
