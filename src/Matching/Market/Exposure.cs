namespace SetagayaPort.Matching.Market;

/// <summary>The common currency of rankings: E[i, j], how likely candidate i looks at employer j.</summary>
public static class Exposure
{
    private const int WorthThreads = 50_000;

    /// <summary>The probability of being looked at for ranks 1, 2, … <paramref name="length"/>.</summary>
    public static double[] Weights(Examination examination, int length) => [.. Enumerable.Range(1, length).Select(rank => examination switch
    {
        Examination.Inverse => 1.0 / rank,
        Examination.Logarithmic => 1 / Math.Log2(rank + 1),
        _ => Math.Exp(1 - rank),
    })];

    /// <summary>Ranks every row by falling score, ties by place, and gives the entry at rank k the weight k.</summary>
    /// <param name="scores">Row-major, as wide as <paramref name="weights"/> is long; nothing where there are no weights.</param>
    /// <param name="weights">By rank.</param>
    public static double[] Of(double[] scores, double[] weights)
    {
        var exposure = new double[scores.Length];
        if (scores.Length < WorthThreads)
            Rank(scores, weights, exposure);
        else
            Parallel.For(0, scores.Length / weights.Length, row =>
            {
                var (from, length) = (row * weights.Length, weights.Length);
                Rank(scores.AsSpan(from, length), weights, exposure.AsSpan(from, length));
            });
        return exposure;
    }

    /// <summary>The places of the scores from the highest to the lowest, ties by place.</summary>
    public static int[] Order(ReadOnlySpan<double> scores)
    {
        var places = new int[scores.Length];
        Order(scores, new double[scores.Length], places);
        return places;
    }

    private static void Rank(ReadOnlySpan<double> scores, double[] weights, Span<double> exposure)
    {
        var (keys, places) = (new double[weights.Length], new int[weights.Length]);
        for (var from = 0; from < scores.Length; from += weights.Length)
        {
            Order(scores.Slice(from, weights.Length), keys, places);
            for (var rank = 0; rank < places.Length; rank++)
                exposure[from + places[rank]] = weights[rank];
        }
    }

    private static void Order(ReadOnlySpan<double> scores, double[] keys, int[] places)
    {
        for (var i = 0; i < keys.Length; i++)
            (keys[i], places[i]) = (-scores[i], i);
        Array.Sort(keys, places);
        for (int from = 0, to = 1; to <= keys.Length; to++)
            if (to == keys.Length || keys[to] != keys[from])
            {
                if (to - from > 1)
                    Array.Sort(places, from, to - from); // Array.Sort is not stable: put ties in the order of their places.
                from = to;
            }
    }
}
