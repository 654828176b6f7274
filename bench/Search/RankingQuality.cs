namespace SetagayaPort.Bench.Search;

/// <summary>
/// How good a ranking is. nDCG (Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, 2002) in its usual form with the
/// gain 2^grade − 1 and the discount log2(1 + rank).
/// </summary>
internal static class RankingQuality
{
    /// <summary>0 to 1: the gain of the first <paramref name="depth"/> against that of the best order there is.</summary>
    public static double Ndcg(IReadOnlyList<Guid> ranked, IReadOnlyDictionary<Guid, int> grades, int depth)
    {
        var best = Gain(grades.Values.OrderDescending(), depth);
        return best == 0 ? 0 : Gain(ranked.Select(id => grades.GetValueOrDefault(id)), depth) / best;
    }

    /// <summary>0 to 1: how much of all there is to gain stands among the first <paramref name="depth"/>, in whatever order.</summary>
    public static double Recall(IReadOnlyList<Guid> ranked, IReadOnlyDictionary<Guid, int> grades, int depth)
    {
        var all = grades.Values.Sum(Worth);
        return all == 0 ? 0 : ranked.Take(depth).Sum(id => Worth(grades.GetValueOrDefault(id))) / all;
    }

    /// <summary>Compares with values worked out by hand, before any figure is trusted.</summary>
    public static void Check()
    {
        var (a, b, c, other) = (JudgedSet.Id("L1"), JudgedSet.Id("L2"), JudgedSet.Id("L3"), JudgedSet.Id("L4"));
        var grades = new Dictionary<Guid, int> { [a] = 3, [b] = 2, [c] = 1 };
        // Best: 7/log2(2) + 3/log2(3) + 1/log2(4) = 7 + 1.892789 + 0.5 = 9.392789. Found: 3/1 + 0 + 7/2 = 6.5.
        Equal(Ndcg([b, other, a], grades, 10), 0.692020);
        Equal(Ndcg([b, other, a], grades, 2), 3 / 8.892789);
        Equal(Ndcg([a, b, c], grades, 10), 1);
        Equal(Ndcg([], grades, 10), 0);
        Equal(Recall([other, c, a], grades, 20), 8 / 11d);
        Equal(Recall([other, c, a], grades, 2), 1 / 11d);
    }

    private static double Gain(IEnumerable<int> grades, int depth) => grades.Take(depth).Select((grade, rank) => Worth(grade) / Math.Log2(rank + 2)).Sum();

    private static double Worth(int grade) => Math.Pow(2, grade) - 1;

    private static void Equal(double found, double wanted)
    {
        if (Math.Abs(found - wanted) > 1e-6)
            throw new InvalidOperationException(FormattableString.Invariant($"The measure gives {found:0.000000} where {wanted:0.000000} is right."));
    }
}
