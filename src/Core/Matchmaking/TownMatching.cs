using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>Brings the stored matches in line with the published listings: for one listing at once, for the whole town by the recurring pass.</summary>
public sealed class TownMatching(
    PortDbContext db, MarketCatalog catalog, TownMarkets markets, MatchStore store, TownPlanner planner, MatchNews news, TimeProvider time)
{
    private static readonly MatchingOptions Options = new() { Keep = 100 };

    /// <summary>
    /// Computes one listing against the other sides of all its models and places it by the equilibrium of the last pass, which costs a step
    /// instead of a pass; returns how many matches it has.
    /// </summary>
    public async Task<int> RefreshAsync(Guid id, CancellationToken cancel)
    {
        var listing = await db.Listings.AsNoTracking().FirstOrDefaultAsync(x => x.Id == id, cancel);
        var (pairs, shares) = (new List<RankedMatch>(), new Dictionary<string, double>(StringComparer.Ordinal));
        if (listing is { Status: ListingStatus.Published })
            foreach (var market in await markets.OfKindAsync(listing.Kind, cancel))
            {
                // Between the two reads the listing may have been withdrawn; its own message then follows.
                if (!market.Left.Concat(market.Right).Any(x => x.Id == id))
                    continue;
                var placed = await planner.PlaceAsync(listing, [.. MarketMatching.Compute(market, Options, id, cancel).Pairs], cancel);
                pairs.AddRange(placed.Pairs);
                shares[market.Model.Left == listing.Kind ? market.Model.Right : market.Model.Left] = placed.Share;
            }

        await news.FoundAsync(await store.RefreshAsync(id, pairs, shares, cancel), cancel);
        return pairs.Count;
    }

    /// <summary>The whole town, or one market; cancelled or failed, it leaves what was stored. Returns the number of pairs kept.</summary>
    public async Task<int> PassAsync(string? market, IProgress<TownReport>? progress, CancellationToken cancel)
    {
        var total = 0;
        foreach (var model in catalog.All.Where(x => market is null || x.Id == market).SelectMany(x => x.Models))
        {
            var began = time.GetTimestamp();
            var read = time.GetUtcNow();
            var everybody = await markets.OfAsync(model, cancel);
            var result = MarketMatching.Compute(everybody, Options, cancellation: cancel);
            var plan = await planner.PlanAsync(everybody, result, cancel);
            var (fresh, changed) = await store.SaveAsync((model.Left, model.Right), plan.Pairs, plan.Shares, read, cancel);
            var report = await planner.ReportAsync(model, plan, changed, time.GetElapsedTime(began), cancel);
            await news.FoundAsync(fresh, cancel);
            total += report.Pairs;
            progress?.Report(report);
        }

        return total;
    }
}
