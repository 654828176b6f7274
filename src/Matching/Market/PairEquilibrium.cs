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
    public static (double[] OfCandidates, double[] OfEmployers) Balance(PairMarket market, CancellationToken cancel = default)
    {
        var surplus = new double[market.Count];
        for (var at = 0; at < surplus.Length; at++)
            surplus[at] = Surplus(market.OfCandidates[at], market.OfEmployers[at]);
        var (a, b, moved) = (new double[market.Candidates], new double[market.Employers], 1d);
        Array.Fill(a, 1);
        Array.Fill(b, 1);
        for (var turn = 0; turn < Limit && moved >= Settled; turn++)
        {
            cancel.ThrowIfCancellationRequested();
            var sums = new double[b.Length];
            moved = 0;
            for (var i = 0; i < a.Length; i++)
            {
                var sum = 0d;
                for (var at = market.Start[i]; at < market.Start[i + 1]; at++)
                    sum += surplus[at] * b[market.EmployerOf[at]];
                Move(ref a[i], sum, ref moved);
                for (var at = market.Start[i]; at < market.Start[i + 1]; at++)
                    sums[market.EmployerOf[at]] += surplus[at] * a[i];
            }

            for (var j = 0; j < b.Length; j++)
                Move(ref b[j], sums[j], ref moved);
        }

        return (a, b);
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
