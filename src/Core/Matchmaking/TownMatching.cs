using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>Brings the stored matches in line with the published listings: for one listing at once, for the whole town by the recurring pass.</summary>
public sealed class TownMatching(PortDbContext db, MarketCatalog catalog, ProfileCache profiles, MatchStore store, MatchNews news)
{
    private static readonly MatchingOptions Options = new() { Keep = 100 };

    /// <summary>Computes one listing against the other sides of all its models; returns how many matches it has.</summary>
    public async Task<int> RefreshAsync(Guid id, CancellationToken cancel)
    {
        var listing = await db.Listings.AsNoTracking().FirstOrDefaultAsync(x => x.Id == id, cancel);
        if (listing is not { Status: ListingStatus.Published })
        {
            await store.ForgetAsync(id, [], cancel);
            return 0;
        }

        var pairs = new List<PairMatch>();
        foreach (var model in catalog.Models.Where(x => x.Left == listing.Kind || x.Right == listing.Kind))
        {
            var market = await MarketAsync(model, cancel);
            // Between the two reads the listing may have been withdrawn; its own message then follows.
            if (market.Left.Concat(market.Right).Any(x => x.Id == id))
                pairs.AddRange(MarketMatching.Compute(market, Options, id, cancel).Pairs);
        }

        var fresh = await store.StoreAsync(pairs, cancel);
        await store.ForgetAsync(id, [.. pairs.Select(x => x.Left == id ? x.Right : x.Left)], cancel);
        await news.FoundAsync(fresh, cancel);
        return pairs.Count;
    }

    /// <summary>The whole town, or one market; cancelled or failed, it leaves what was stored. Returns the number of pairs kept.</summary>
    public async Task<int> PassAsync(string? market, IProgress<(string Model, int Pairs)>? progress, CancellationToken cancel)
    {
        var total = 0;
        foreach (var model in catalog.All.Where(x => market is null || x.Id == market).SelectMany(x => x.Models))
        {
            var result = MarketMatching.Compute(await MarketAsync(model, cancel), Options, cancellation: cancel);
            var fresh = await store.StoreAsync(result.Pairs, cancel);
            await store.ForgetOthersAsync(model.Left, model.Right, result.Scores, cancel);
            await news.FoundAsync(fresh, cancel);
            total += result.Scores.Count;
            progress?.Report(($"{model.Left} × {model.Right}", result.Scores.Count));
        }

        return total;
    }

    private async Task<MatchMarket> MarketAsync(MarketModel model, CancellationToken cancel) =>
        new(model, await profiles.PublishedAsync(db, model.Left, cancel), await profiles.PublishedAsync(db, model.Right, cancel));
}
