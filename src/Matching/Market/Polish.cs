namespace SetagayaPort.Matching.Market;

/// <summary>
/// Gives one candidate after the other the best ranking for the town, the others being as they are, until nothing can be bettered. The
/// expected matches are linear in each candidate's row, so a step never hurts, and the end is a ranking, not a mixture.
/// </summary>
public static class Polish
{
    private const double Better = 1e-12;

    /// <summary>The exposure, I × J, at least as good as the given one.</summary>
    /// <param name="market">Who likes whom.</param>
    /// <param name="exposure">Where to begin; it is not changed.</param>
    /// <param name="examination">How lists are read.</param>
    /// <param name="sweeps">How often at most everybody has a turn.</param>
    /// <param name="cancel">Ends it.</param>
    public static double[] Rank(PreferenceMatrix market, double[] exposure, Examination examination, int sweeps = int.MaxValue, CancellationToken cancel = default) =>
        Rank(new ReviewColumns(market, examination, cancel), exposure, Exposure.Weights(examination, market.Employers), sweeps);

    /// <summary>The exposure by pair, worth at least as much as the given one.</summary>
    /// <param name="columns">The market; its token ends it.</param>
    /// <param name="exposure">Where to begin; it is not changed.</param>
    /// <param name="weights">How lists are read.</param>
    /// <param name="sweeps">How often at most everybody has a turn.</param>
    /// <param name="worth">What a match of each pair counts; null: 1.</param>
    internal static double[] Rank(ReviewColumns columns, double[] exposure, double[] weights, int sweeps, double[]? worth = null)
    {
        var start = columns.Market.Start;
        var polished = exposure.ToArray();
        var changed = true;
        for (var sweep = 0; changed && sweep < sweeps; sweep++)
        {
            changed = false;
            for (var candidate = 0; candidate < columns.Market.Candidates; candidate++)
            {
                var slope = new double[start[candidate + 1] - start[candidate]];
                columns.RowGradient(candidate, polished, slope, worth);
                var row = polished.AsSpan(start[candidate], slope.Length);
                var better = Exposure.Of(slope, weights.AsSpan(0, slope.Length).ToArray());
                if (Gain(slope, row, better) <= Better)
                    continue;
                better.CopyTo(row);
                changed = true;
            }
        }

        return polished;
    }

    private static double Gain(double[] slope, ReadOnlySpan<double> from, double[] to)
    {
        var gain = 0d;
        for (var at = 0; at < slope.Length; at++)
            gain += slope[at] * (to[at] - from[at]);
        return gain;
    }
}
