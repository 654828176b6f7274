namespace SetagayaPort.Matching.Market;

/// <summary>
/// Ranks by the expected matches of the matching equilibrium with transferable utility (Tomita, Togashi, Hashizume, Ohsaka, RecSys 2023):
/// K·A·B with K = exp((P + Qᵀ) ÷ 2), and A, B the shares of each side left over, found by iterative proportional fitting.
/// </summary>
public static class Tu
{
    private const double Temperature = 1;
    private const double Settled = 1e-9;

    /// <summary>The exposure, I × J.</summary>
    /// <param name="market">Who likes whom.</param>
    /// <param name="examination">How lists are read.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is kept.</exception>
    public static double[] Rank(PreferenceMatrix market, Examination examination, CancellationToken cancel = default)
    {
        var (candidates, employers) = (market.Candidates, market.Employers);
        var surplus = Surplus(market);
        var (a, b) = Balance(surplus, candidates, employers, cancel);
        for (var at = 0; at < surplus.Length; at++)
            surplus[at] *= a[at / employers] * b[at % employers];
        return Exposure.Of(surplus, Exposure.Weights(examination, employers));
    }

    private static double[] Surplus(PreferenceMatrix market)
    {
        var surplus = new double[market.OfCandidates.Length];
        for (var at = 0; at < surplus.Length; at++)
            surplus[at] = Math.Exp((market.OfCandidates[at] + market.OfEmployers[market.Turned(at)]) / (2 * Temperature));
        return surplus;
    }

    private static (double[] A, double[] B) Balance(double[] surplus, int candidates, int employers, CancellationToken cancel)
    {
        var (a, b) = (new double[candidates], new double[employers]);
        Array.Fill(a, 1);
        Array.Fill(b, 1);
        double moved;
        do
        {
            cancel.ThrowIfCancellationRequested();
            moved = 0;
            for (var i = 0; i < candidates; i++)
            {
                var sum = 0d;
                for (var j = 0; j < employers; j++)
                    sum += surplus[i * employers + j] * b[j];
                Move(ref a[i], sum / 2, ref moved);
            }
            var sums = new double[employers];
            for (var i = 0; i < candidates; i++)
                for (var j = 0; j < employers; j++)
                    sums[j] += surplus[i * employers + j] * a[i];
            for (var j = 0; j < employers; j++)
                Move(ref b[j], sums[j] / 2, ref moved);
        }
        while (moved >= Settled);
        return (a, b);
    }

    private static void Move(ref double share, double half, ref double moved)
    {
        var next = Math.Sqrt(1 + half * half) - half;
        moved = Math.Max(moved, Math.Abs(next - share));
        share = next;
    }
}
