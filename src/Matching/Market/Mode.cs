using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SetagayaPort.Matching.Market;

/// <summary>
/// Ranks by what an application would yield given how everybody else is ranked, again and again until nothing moves (Tomita, RecSys 2026).
/// A baseline: it counts the pair itself and not what the application takes away from those behind it.
/// </summary>
public static class Mode
{
    private const int Limit = 1000;

    /// <summary>The exposure, I × J.</summary>
    /// <param name="market">Who likes whom.</param>
    /// <param name="examination">How lists are read.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is kept.</exception>
    public static double[] Rank(PreferenceMatrix market, Examination examination, CancellationToken cancel = default) => Rank(market, examination, out _, cancel);

    /// <param name="market">Who likes whom.</param>
    /// <param name="examination">How lists are read.</param>
    /// <param name="iterations">How many rankings were made.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The exposure, I × J: the one that repeats itself or, where the rankings run in a circle, the best of them.</returns>
    public static double[] Rank(PreferenceMatrix market, Examination examination, out int iterations, CancellationToken cancel = default)
    {
        var columns = new ReviewColumns(market, examination, cancel);
        var weights = Exposure.Weights(examination, market.Employers);
        var (current, value) = (columns.Market.Even(weights), new double[columns.Market.Count]);
        var (best, most) = (current, double.NegativeInfinity);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (iterations = 1; iterations <= Limit; iterations++)
        {
            var matches = columns.Marginals(current, value);
            if (iterations > 1 && matches > most)
                (best, most) = (current, matches);
            var next = columns.Market.Expose(value, weights);
            if (next.AsSpan().SequenceEqual(current))
                return current;
            if (!seen.Add(Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(next.AsSpan())))))
                return best;
            current = next;
        }

        return best;
    }
}
