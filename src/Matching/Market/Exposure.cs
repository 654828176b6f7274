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
    /// <param name="scores">Row-major, as wide as <paramref name="weights"/> is long.</param>
    public static double[] Of(double[] scores, double[] weights)
    {
        var exposure = new double[scores.Length];
        if (scores.Length < WorthThreads)
            for (var row = 0; row < scores.Length / weights.Length; row++)
                Rank(row);
        else
            Parallel.For(0, scores.Length / weights.Length, Rank);
        return exposure;

        void Rank(int row)
        {
            var start = row * weights.Length;
            var order = Order(scores.AsSpan(start, weights.Length));
            for (var rank = 0; rank < order.Length; rank++)
                exposure[start + order[rank]] = weights[rank];
        }
    }

    /// <summary>The places of the scores from the highest to the lowest, ties by place.</summary>
    public static int[] Order(ReadOnlySpan<double> scores)
    {
        var keys = new double[scores.Length];
        var places = new int[scores.Length];
        for (var i = 0; i < keys.Length; i++)
            (keys[i], places[i]) = (-scores[i], i);
        Array.Sort(keys, places);
        for (int from = 0, to = 1; to <= keys.Length; to++)
            if (to == keys.Length || keys[to] != keys[from])
            {
                Array.Sort(places, from, to - from); // Array.Sort is not stable: put ties in the order of their places.
                from = to;
            }
        return places;
    }
}
