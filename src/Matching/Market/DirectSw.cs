namespace SetagayaPort.Matching.Market;

/// <summary>
/// Maximises the town's expected matches themselves, by Frank-Wolfe steps over the exposure (after Su, Bayoumi, Joachims, WWW 2022).
/// The linear programme inside a step, over all doubly stochastic matrices, is solved by sorting the gradient: the best weight goes to
/// the best slope (rearrangement inequality).
/// </summary>
public static class DirectSw
{
    private const int Limit = 100;
    private const double Settled = 1e-3;
    private const double Stride = .2;

    /// <summary>The exposure, I × J; a mixture of rankings.</summary>
    /// <param name="market">Who likes whom.</param>
    /// <param name="examination">How lists are read.</param>
    /// <param name="cancel">Ends it.</param>
    public static double[] Rank(PreferenceMatrix market, Examination examination, CancellationToken cancel = default)
    {
        var columns = new ReviewColumns(market, examination, cancel);
        var weights = Exposure.Weights(examination, market.Employers);
        var (exposure, gradient) = (columns.Market.Even(weights), new double[columns.Market.Count]);
        var before = double.NegativeInfinity;
        for (var iteration = 0; iteration < Limit; iteration++)
        {
            var matches = columns.Gradient(exposure, gradient);
            if (Math.Abs(matches - before) < Settled)
                break;
            before = matches;
            Move(exposure, columns.Market.Expose(gradient, weights));
        }

        return exposure;
    }

    /// <summary>A step from a mixture of rankings towards another one.</summary>
    internal static void Move(double[] exposure, double[] towards)
    {
        for (var at = 0; at < exposure.Length; at++)
            exposure[at] = (1 - Stride) * exposure[at] + Stride * towards[at];
    }
}
