namespace SetagayaPort.Matching.Market;

/// <summary>
/// Ranks by the expected matches of the matching equilibrium with transferable utility (Tomita, Togashi, Hashizume, Ohsaka, RecSys 2023):
/// K·A·B with K = exp((P + Qᵀ) ÷ 2), and A, B the shares of each side left over, found by iterative proportional fitting.
/// </summary>
public static class Tu
{
    private const double Settled = 1e-9;

    /// <summary>The exposure, I × J.</summary>
    /// <param name="market">Who likes whom.</param>
    /// <param name="examination">How lists are read.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is kept.</exception>
    public static double[] Rank(PreferenceMatrix market, Examination examination, CancellationToken cancel = default)
    {
        var pairs = PairMarket.Of(market);
        var surplus = PairEquilibrium.Surplus(pairs);
        var (a, b) = PairEquilibrium.Balance(pairs, surplus, Settled, int.MaxValue, cancel);
        for (var at = 0; at < surplus.Length; at++)
            surplus[at] *= a[at / market.Employers] * b[at % market.Employers];
        return Exposure.Of(surplus, Exposure.Weights(examination, market.Employers));
    }
}
