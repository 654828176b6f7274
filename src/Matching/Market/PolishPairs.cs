namespace SetagayaPort.Matching.Market;

/// <summary>
/// Goes on where <see cref="PolishLists"/> has to stop: lists in which no side gains anything alone may still gain when a pair rises in
/// both lists at once. Pairs are drawn from a seeded stream, raised by a few places on both sides, and the lists that this concerns
/// settle again; what does not bring more matches is taken back. So it never hurts, and it ends after a number of steps, not after a
/// time: the same market and seed give the same lists anywhere.
/// </summary>
public static class PolishPairs
{
    private const int StepsPerPair = 5;
    private const int MostSteps = 100_000;
    private const int Reach = 6; // A pair rises by at most so many places: further hardly ever pays, and costs more to settle.
    private const double Better = 1e-12;

    /// <summary>Lists at least as good as those of <see cref="PolishLists"/>, with the exposures I × J and J × I.</summary>
    /// <param name="market">Who likes whom.</param>
    /// <param name="examination">How lists are read.</param>
    /// <param name="ofEmployers">The employers' lists to begin with, J × I; they are not changed.</param>
    /// <param name="steps">How many pairs are tried; null: five per pair of the market, at most 100,000.</param>
    /// <param name="seed">Of the stream that pairs are drawn from.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is kept.</exception>
    public static (double[] OfCandidates, double[] OfEmployers) Rank(
        PreferenceMatrix market, Examination examination, double[] ofEmployers, int? steps = null, uint seed = 0, CancellationToken cancel = default)
    {
        var lists = new BothLists(market, examination, ofEmployers, cancel);
        var random = new Mt19937(seed);
        if (Math.Min(market.Candidates, market.Employers) < 2)
            return (lists.Candidates.Looks, lists.Employers.Looks); // Whoever has only one on the other side ranks nobody above anybody.
        for (var step = steps ?? Usual(market); step > 0; step--)
            Try(lists, Draw(market.Candidates), Draw(market.Employers), Draw(Reach), Draw(Reach));
        return (lists.Candidates.Looks, lists.Employers.Looks);

        int Draw(int count) => (int)(random.NextDouble() * count);
    }

    private static int Usual(PreferenceMatrix market) => (int)Math.Min(MostSteps, (long)StepsPerPair * market.OfCandidates.Length);

    private static void Try(BothLists lists, int candidate, int employer, int up, int across)
    {
        lists.Begin();
        Raise(lists.Candidates, candidate, employer, 1 + up);
        Raise(lists.Employers, employer, candidate, 1 + across);
        lists.Settle();
        if (lists.Gain <= Better)
            lists.TakeBack();
    }

    private static void Raise(ListsOfSide lists, int row, int item, int by)
    {
        var place = lists.Place(row, item);
        lists.Raise(row, item, Math.Max(0, place - by));
    }
}
