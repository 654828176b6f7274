namespace SetagayaPort.Matching.Market;

/// <summary>
/// Gives each side in turn the best lists for the town, the other side's being as they are, until nothing moves. The expected matches of
/// two lists are linear in each side's, so a turn never hurts, and the end is two rankings, not mixtures.
/// </summary>
public static class PolishLists
{
    private const int Limit = 1000;

    /// <summary>Lists at least as good as the given ones, with the exposures I × J and J × I.</summary>
    /// <param name="market">Who likes whom.</param>
    /// <param name="examination">How lists are read.</param>
    /// <param name="ofEmployers">The employers' lists to begin with, J × I; they are not changed.</param>
    public static (double[] OfCandidates, double[] OfEmployers) Rank(PreferenceMatrix market, Examination examination, double[] ofEmployers)
    {
        var mirrored = market.Mirrored();
        var candidates = Best(market, ofEmployers, examination);
        for (var turn = 0; turn < Limit; turn++)
        {
            var employers = Best(mirrored, candidates, examination);
            var next = Best(market, employers, examination);
            if (next.AsSpan().SequenceEqual(candidates))
                return (candidates, employers);
            candidates = next;
        }

        return (candidates, Best(mirrored, candidates, examination));
    }

    private static double[] Best(PreferenceMatrix side, double[] others, Examination examination)
    {
        var slopes = new double[side.OfCandidates.Length];
        for (var at = 0; at < slopes.Length; at++)
        {
            var turned = side.Turned(at);
            slopes[at] = side.OfCandidates[at] * side.OfEmployers[turned] * others[turned];
        }

        return Exposure.Of(slopes, Exposure.Weights(examination, side.Employers));
    }
}
