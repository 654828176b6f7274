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

    /// <summary>The exposures of the candidates' lists, I × J, and of the employers', J × I; mixtures of rankings.</summary>
    /// <param name="market">Who likes whom.</param>
    /// <param name="examination">How lists are read.</param>
    /// <param name="alpha">0 to 1.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="ArgumentOutOfRangeException">α is not in 0..1.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is kept.</exception>
    public static (double[] OfCandidates, double[] OfEmployers) Rank(PreferenceMatrix market, Examination examination, double alpha, CancellationToken cancel = default)
    {
        if (alpha is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "α lies in 0..1");
        var (left, right) = (new AlphaSide(market, examination), new AlphaSide(market.Mirrored(), examination));
        var before = left.Matches(right);
        for (var iteration = 0; iteration < Limit; iteration++)
        {
            cancel.ThrowIfCancellationRequested();
            right.Step(left, alpha);
            left.Step(right, alpha);
            var after = left.Matches(right);
            if (iteration >= Warm && Math.Abs(after - before) < Settled)
                break;
            before = after;
        }

        return (left.Looks, right.Looks);
    }
}
