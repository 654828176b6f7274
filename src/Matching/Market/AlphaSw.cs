namespace SetagayaPort.Matching.Market;

/// <summary>
/// Ranks both sides for the town as a whole and for those who come off worst (Tomita, Yokoyama, TORS 2026): each person's expected matches
/// count with the power α, so that 1 asks for the most matches and 0 for the Nash welfare, in which nobody is left out for another's sake.
/// </summary>
public static class AlphaSw
{
    private const int Limit = 100;
    private const int Warm = 10; // From even lists the first steps are small whatever the market.
    private const double Settled = .01;
    private const double Stride = .1;
    private const double Least = 1e-6;

    /// <summary>The exposures of the candidates' lists, I × J, and of the employers', J × I.</summary>
    /// <param name="market">Who likes whom.</param>
    /// <param name="examination">How lists are read.</param>
    /// <param name="alpha">0 to 1.</param>
    /// <param name="cancel">Ends it.</param>
    public static (double[] OfCandidates, double[] OfEmployers) Rank(PreferenceMatrix market, Examination examination, double alpha, CancellationToken cancel = default)
    {
        var (candidates, employers) = (market.Candidates, market.Employers);
        var (v, w) = (Exposure.Weights(examination, employers), Exposure.Weights(examination, candidates));
        var wish = new double[candidates * employers];
        for (var at = 0; at < wish.Length; at++)
            wish[at] = market.OfCandidates[at] * market.OfEmployers[market.Turned(at)];
        var (left, right) = (new double[wish.Length], new double[wish.Length]);
        Array.Fill(left, v.Average());
        Array.Fill(right, w.Average());
        var before = Sum();
        for (var iteration = 0; iteration < Limit; iteration++)
        {
            cancel.ThrowIfCancellationRequested();
            var ofCandidates = Powers(candidates, at => at / employers);
            var slopes = new double[wish.Length];
            for (var at = 0; at < wish.Length; at++)
                slopes[market.Turned(at)] = wish[at] * left[at] * ofCandidates[at / employers];
            Move(right, Exposure.Of(slopes, w));

            var ofEmployers = Powers(employers, at => at % employers);
            for (var at = 0; at < wish.Length; at++)
                slopes[at] = wish[at] * right[market.Turned(at)] * ofEmployers[at % employers];
            Move(left, Exposure.Of(slopes, v));

            var after = Sum();
            if (iteration >= Warm && Math.Abs(after - before) < Settled)
                break;
            before = after;
        }

        return (left, right);

        double Sum() => Enumerable.Range(0, wish.Length).Sum(at => wish[at] * left[at] * right[market.Turned(at)]);

        double[] Powers(int count, Func<int, int> of)
        {
            var matches = new double[count];
            for (var at = 0; at < wish.Length; at++)
                matches[of(at)] += wish[at] * left[at] * right[market.Turned(at)];
            return [.. matches.Select(x => Math.Pow(Math.Max(x, Least), alpha - 1))];
        }
    }

    private static void Move(double[] exposure, double[] towards)
    {
        for (var at = 0; at < exposure.Length; at++)
            exposure[at] = (1 - Stride) * exposure[at] + Stride * towards[at];
    }
}
