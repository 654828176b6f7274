using SetagayaPort.Core.Language;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Markets;

/// <summary>All markets, in the order in which they are shown.</summary>
public sealed class MarketCatalog(IEnumerable<Market> markets)
{
    private readonly Dictionary<(string Market, string Side), ListingKind> sides =
        markets.SelectMany(market => market.Sides.Select(side => (market, side))).ToDictionary(x => (x.market.Id, x.side.Id), x => x.side);

    public IReadOnlyList<Market> All { get; } = [.. markets];

    public IEnumerable<MarketModel> Models => All.SelectMany(x => x.Models);

    public Market? Find(string? market) => All.FirstOrDefault(x => x.Id == market);

    public ListingKind? Find(string? market, string? side) => market is null || side is null ? null : sides.GetValueOrDefault((market, side));

    /// <summary>What a market's reasons call a code; a pair across markets may need the words of the other one.</summary>
    public LocalText? Label(string market, string set, string code) =>
        Find(market)?.Label(set, code) ?? All.Select(x => x.Label(set, code)).FirstOrDefault(x => x is not null);

    public ListingKind Of(Listing listing) => sides[(listing.Market, listing.Side)];
}
