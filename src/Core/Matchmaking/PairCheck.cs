using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>Whether two listings may be brought together at all: some model knows their sides and no hard constraint excludes them.</summary>
public sealed class PairCheck(MarketCatalog catalog)
{
    public bool Fits(Listing one, Listing other)
    {
        foreach (var model in catalog.Models)
        {
            var (left, right) = model.Left == one.Kind && model.Right == other.Kind ? (one, other)
                : model.Left == other.Kind && model.Right == one.Kind ? (other, one)
                : (null, null);
            if (left is null || right is null)
                continue;

            var market = new MatchMarket(model, [catalog.Of(left).ToProfile(left)], [catalog.Of(right).ToProfile(right)]);
            if (MarketMatching.Pair(market, left.Id, right.Id) is not null)
                return true;
        }

        return false;
    }
}
