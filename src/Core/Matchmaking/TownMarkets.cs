using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking.Learning;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>The markets as they stand: everybody who is published, by the models that were learned.</summary>
public sealed class TownMarkets(PortDbContext db, MarketCatalog catalog, ProfileCache profiles, CalibratedModels calibrated)
{
    public async Task<MatchMarket> OfAsync(MarketModel model, CancellationToken cancel) =>
        new(await calibrated.OfAsync(model, cancel), await profiles.PublishedAsync(db, model.Left, cancel), await profiles.PublishedAsync(db, model.Right, cancel));

    /// <summary>Those in which a kind of listings looks for others.</summary>
    public async Task<List<MatchMarket>> OfKindAsync(string kind, CancellationToken cancel)
    {
        var markets = new List<MatchMarket>();
        foreach (var model in catalog.Models.Where(x => x.Left == kind || x.Right == kind))
            markets.Add(await OfAsync(model, cancel));
        return markets;
    }
}
