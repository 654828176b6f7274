using SetagayaPort.Matching.Market;

namespace SetagayaPort.Matching.Learning;

/// <summary>The values of pairs of a market, as a verdict needs them. One thread's working memory.</summary>
public sealed class PairValues(MatchMarket market)
{
    private readonly MarketRow _row = new(market.Columns);

    /// <summary>The value of each criterion of the model, neutral where either side says nothing; null when the pair is excluded or one of them is not in the market.</summary>
    public double[]? Of(Guid left, Guid right)
    {
        if (market.LeftPosition(left) is not { } l || market.RightPosition(right) is not { } r || _row.Run(l, r) == 0)
            return null;
        return [.. market.Columns.Criteria.Select(columns => columns.Value(l, r) is var value && double.IsNaN(value) ? columns.Criterion.Neutral : value)];
    }
}
