namespace SetagayaPort.Matching.Market;

/// <summary>All ways to rank a market, behind one call each for one side's lists and for both.</summary>
public static class MarketRanking
{
    /// <summary>The α that serves the town as a whole without forgetting those who come off worst.</summary>
    public const double UsualAlpha = .5;

    /// <summary>The exposure of the candidates' lists, I × J; with no pair, nothing.</summary>
    /// <param name="market">Who likes whom; equals are ranked by place.</param>
    /// <param name="method">How.</param>
    /// <param name="examination">How lists are read.</param>
    /// <param name="alpha">0..1, for the methods that rank both sides.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such method, or α is not in 0..1.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is kept.</exception>
    public static double[] Rank(
        PreferenceMatrix market, RankingMethod method, Examination examination, double alpha = UsualAlpha, CancellationToken cancel = default) => method switch
        {
            RankingMethod.Naive => Naive.Rank(market, examination),
            RankingMethod.Reciprocal => Reciprocal.Rank(market, examination),
            RankingMethod.Tu => Tu.Rank(market, examination, cancel),
            RankingMethod.Mode => Mode.Rank(market, examination, cancel),
            RankingMethod.DirectSw => DirectSw.Rank(market, examination, cancel),
            RankingMethod.Polish => Polish.Rank(market, DirectSw.Rank(market, examination, cancel), examination, cancel: cancel),
            _ => RankBoth(market, method, examination, alpha, cancel).OfCandidates,
        };

    /// <summary>
    /// The exposures of the candidates' lists, I × J, and of the employers', J × I. A method that makes one side's lists makes the
    /// employers' in the mirrored market.
    /// </summary>
    /// <inheritdoc cref="Rank"/>
    public static (double[] OfCandidates, double[] OfEmployers) RankBoth(
        PreferenceMatrix market, RankingMethod method, Examination examination, double alpha = UsualAlpha, CancellationToken cancel = default) => method switch
        {
            RankingMethod.AlphaSw => AlphaSw.Rank(market, examination, alpha, cancel),
            RankingMethod.PolishLists => PolishLists.Rank(market, examination, AlphaSw.Rank(market, examination, alpha, cancel).OfEmployers, cancel),
            RankingMethod.PolishPairs => PolishPairs.Rank(market, examination, AlphaSw.Rank(market, examination, alpha, cancel).OfEmployers, cancel: cancel),
            >= RankingMethod.Naive and <= RankingMethod.Polish =>
                (Rank(market, method, examination, alpha, cancel), Rank(market.Mirrored(), method, examination, alpha, cancel)),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No such method"),
        };
}
