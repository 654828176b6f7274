using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Matching.Market;

/// <summary>Matches a whole market. Pure: the same market and options give the same result on any number of threads.</summary>
public static class MarketMatching
{
    /// <summary>Matches everybody with everybody of the other side.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is kept.</exception>
    public static MatchResult Compute(MatchMarket market, MatchingOptions options, IProgress<MatchingProgress>? progress = null, CancellationToken cancellation = default)
    {
        var columns = market.Columns;
        var scores = new MarketPass(columns, options, progress).Run(cancellation);
        return new MatchResult(scores, Explainer(columns));
    }

    /// <summary>
    /// Matches one profile, which must stand in the market, with the whole other side: its best <see cref="MatchingOptions.Keep"/>,
    /// valued exactly as in the full pass. The market counts whole, so make it with the newcomer in it.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="only"/> is on neither side.</exception>
    public static MatchResult Compute(MatchMarket market, MatchingOptions options, Guid only, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (market.LeftPosition(only) is { } left)
            return new MatchResult(MarketPass.Row(market.Columns, options, left), Explainer(market.Columns));
        if (market.RightPosition(only) is not { } right)
            throw new ArgumentException($"{only} stands on neither side", nameof(only));
        var swapped = market.SwappedColumns;
        var explain = Explainer(swapped);
        return new MatchResult([.. MarketPass.Row(swapped, options, right).Select(Swap)], score => Swap(explain(Swap(score))));
    }

    /// <summary>One pair with its reasons, or null when a hard constraint or a common owner or organisation excludes it.</summary>
    /// <exception cref="ArgumentException">One of them is not on its side.</exception>
    public static PairMatch? Pair(MatchMarket market, Guid left, Guid right)
    {
        if (market.LeftPosition(left) is not { } l || market.RightPosition(right) is not { } r)
            throw new ArgumentException($"{left} × {right} is not a pair of {market.Model.Left} × {market.Model.Right}", nameof(left));
        var row = new MarketRow(market.Columns);
        if (row.Run(l, r) == 0)
            return null;
        var pair = row.At(0);
        return Explainer(market.Columns)(new PairScore(left, right, pair.LeftFit, pair.RightFit, pair.Mutual));
    }

    /// <summary>Every term of one pair, also of one that is excluded: for those who bring people together, never for the two sides.</summary>
    /// <exception cref="ArgumentException">One of them is not on its side.</exception>
    public static PairAccount Account(MatchMarket market, Guid left, Guid right)
    {
        if (market.LeftPosition(left) is not { } l || market.RightPosition(right) is not { } r)
            throw new ArgumentException($"{left} × {right} is not a pair of {market.Model.Left} × {market.Model.Right}", nameof(left));
        return PairAccountant.Account(market, l, r);
    }

    private static Func<PairScore, PairMatch> Explainer(MarketColumns columns) => new PairExplainer(columns).Explain;

    private static PairScore Swap(PairScore score) => new(score.Right, score.Left, score.RightFit, score.LeftFit, score.Mutual);

    private static PairMatch Swap(PairMatch pair) => new(
        pair.Right, pair.Left, pair.RightFit, pair.LeftFit, pair.Mutual, pair.RightReasons, pair.LeftReasons, pair.RightImprovements, pair.LeftImprovements);
}
