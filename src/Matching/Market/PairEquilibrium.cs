namespace SetagayaPort.Matching.Market;

/// <summary>
/// The matching equilibrium of <see cref="Tu"/> over the pairs that may meet, and the place that it gives to a newcomer: one step of its
/// fixed point against the factors of those who are there.
/// </summary>
public static class PairEquilibrium
{
    private const int Limit = 200;
    private const double Settled = 1e-6;

    /// <summary>The shares left over: A by candidate, B by employer; in (0, 1].</summary>
    public static (double[] OfCandidates, double[] OfEmployers) Balance(PairMarket market, CancellationToken cancel = default) =>
        Balance(market, Surplus(market), Settled, Limit, cancel);

    /// <summary>By iterative proportional fitting, until no share moves by as much as <paramref name="settled"/>, or <paramref name="limit"/> turns are over.</summary>
    internal static (double[] OfCandidates, double[] OfEmployers) Balance(PairMarket market, double[] surplus, double settled, int limit, CancellationToken cancel)
    {
        var (a, b, moved) = (new double[market.Candidates], new double[market.Employers], double.PositiveInfinity);
        Array.Fill(a, 1);
        Array.Fill(b, 1);
        for (var turn = 0; turn < limit && moved >= settled; turn++)
        {
            cancel.ThrowIfCancellationRequested();
            var sums = new double[b.Length];
            moved = 0;
            for (var i = 0; i < a.Length; i++)
            {
                ReadOnlySpan<double> yields = surplus.AsSpan(market.Start[i], market.Start[i + 1] - market.Start[i]);
                var others = market.EmployerOf.Slice(market.Start[i], yields.Length);
                var sum = 0d;
                for (var n = 0; n < yields.Length; n++)
                    sum += yields[n] * b[others[n]];
                Move(ref a[i], sum, ref moved);
                var share = a[i];
                for (var n = 0; n < yields.Length; n++)
                    sums[others[n]] += yields[n] * share;
            }

            for (var j = 0; j < b.Length; j++)
                Move(ref b[j], sums[j], ref moved);
        }

        return (a, b);
    }

    /// <summary>What each pair would yield.</summary>
    internal static double[] Surplus(PairMarket market)
    {
        var surplus = new double[market.Count];
        for (var at = 0; at < surplus.Length; at++)
            surplus[at] = Surplus(market.OfCandidates[at], market.OfEmployers[at]);
        return surplus;
    }

    /// <summary>What a pair would yield: K, from both sides' preferences in 0..1.</summary>
    public static double Surplus(double ofCandidate, double ofEmployer) => Math.Exp((ofCandidate + ofEmployer) / 2);

    /// <summary>The newcomer's own share left over, by what its pairs would yield and the others' shares.</summary>
    public static double Share(IEnumerable<(double Surplus, double Other)> pairs) => Share(pairs.Sum(x => x.Surplus * x.Other));

    private static double Share(double sum) => Math.Sqrt(1 + sum * sum / 4) - sum / 2;

    private static void Move(ref double share, double sum, ref double moved)
    {
        var next = Share(sum);
        moved = Math.Max(moved, Math.Abs(next - share));
        share = next;
    }
}
