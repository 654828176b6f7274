namespace SetagayaPort.Matching.Preferences;

/// <summary>
/// The terms of a market's texts and every text's weights: frequency saturated as in BM25 (k₁ = 1.2, no length norm, since the vector
/// is brought to length 1) times ln(1 + (N − n + ½) ÷ (n + ½)), n of the N texts of both sides having the term.
/// </summary>
internal sealed class TermTable
{
    private const double Saturation = 1.2;

    private TermTable(string[] names, TermVector[] left, TermVector[] right) => (Names, Left, Right) = (names, left, right);

    public TermTable(IReadOnlyList<Profile> left, IReadOnlyList<Profile> right)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = left.Concat(right).Select(profile => Count(profile.Terms, ids)).ToArray();
        var texts = new int[ids.Count];
        var said = 0;
        foreach (var text in counts)
        {
            said += text.Count > 0 ? 1 : 0;
            foreach (var id in text.Keys)
                texts[id]++;
        }
        double[] rarity = [.. texts.Select(n => Math.Log(1 + (said - n + 0.5) / (n + 0.5)))];
        Names = [.. ids.OrderBy(term => term.Value).Select(term => term.Key)];
        Left = [.. counts.Take(left.Count).Select(text => Weigh(text, rarity))];
        Right = [.. counts.Skip(left.Count).Select(text => Weigh(text, rarity))];
    }

    /// <summary>The term of each id.</summary>
    public string[] Names { get; }

    public TermVector[] Left { get; }

    public TermVector[] Right { get; }

    public TermTable Swap() => new(Names, Right, Left);

    private static SortedList<int, int> Count(IReadOnlyList<string> terms, Dictionary<string, int> ids)
    {
        var counts = new Dictionary<int, int>();
        foreach (var term in terms)
        {
            if (!ids.TryGetValue(term, out var id))
                ids[term] = id = ids.Count;
            counts[id] = counts.GetValueOrDefault(id) + 1;
        }
        return new SortedList<int, int>(counts);
    }

    private static TermVector Weigh(SortedList<int, int> text, double[] rarity)
    {
        int[] ids = [.. text.Keys];
        var weights = new double[ids.Length];
        var square = 0d;
        for (var i = 0; i < ids.Length; i++)
        {
            var frequency = text.Values[i];
            weights[i] = frequency * (Saturation + 1) / (frequency + Saturation) * rarity[ids[i]];
            square += weights[i] * weights[i];
        }
        var length = Math.Sqrt(square);
        for (var i = 0; i < weights.Length; i++)
            weights[i] /= length;
        return new TermVector(ids, weights);
    }
}
