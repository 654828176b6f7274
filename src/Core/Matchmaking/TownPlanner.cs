using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>Makes the lists of a market for the town as a whole, and places a newcomer in them until the next pass.</summary>
public sealed class TownPlanner(PortDbContext db, ListingGroups groups, IOptions<TownOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>A listing's own list by the equilibrium of the last pass; its places in the others' lists follow when it is stored.</summary>
    public async Task<(IReadOnlyList<RankedMatch> Pairs, double Share)> PlaceAsync(Listing listing, IReadOnlyList<PairMatch> pairs, CancellationToken cancel)
    {
        var others = pairs.Select(x => x.Left == listing.Id ? x.Right : x.Left).ToArray();
        var shares = await db.Set<MatchShare>().Where(x => others.Contains(x.ListingId) && x.OtherSide == listing.Kind).ToDictionaryAsync(x => x.ListingId, x => x.Share, cancel);
        var yields = pairs.Zip(others, (pair, other) => (Pair: pair, Surplus: PairEquilibrium.Surplus(pair.LeftFit, pair.RightFit), Other: shares.GetValueOrDefault(other, 1))).ToList();
        return ([.. yields.OrderByDescending(x => x.Surplus * x.Other).ThenByDescending(x => x.Pair.Mutual).Select((x, at) => new RankedMatch(x.Pair, at + 1, at + 1))],
            PairEquilibrium.Share(yields.Select(x => (x.Surplus, x.Other))));
    }

    /// <summary>Both sides' lists of what a pass has computed, and how they come off against those before.</summary>
    public async Task<TownPlan> PlanAsync(MatchMarket market, MatchResult result, CancellationToken cancel)
    {
        var (policy, now) = (options.Value.Policy, time.GetUtcNow());
        var born = await PublishedAsync(market.Model, cancel);
        var lists = TownLists.Make(result.Scores, policy, id => options.Value.Boost(now - born.GetValueOrDefault(id)), cancel);
        var (byFit, after) = (lists.ByScore(policy), lists.Figures(policy));
        var before = await BeforeAsync(market.Model, lists, policy, cancel);
        var (left, right) = (market.Left.Count, market.Right.Count);
        var comparison = new TownComparison(ListFigures.Of(byFit, left, right), before is null ? null : ListFigures.Of(before, left, right), ListFigures.Of(after, left, right),
            await groups.OfAsync(market.Left, byFit.Left, after.Left, cancel), await groups.OfAsync(market.Right, byFit.Right, after.Right, cancel));
        var lefts = market.Left.Select(x => x.Id).ToHashSet();
        return new TownPlan(
            lists.Scores.Select((score, at) => new RankedMatch(result.Explain(score), lists.OfLeft[at], lists.OfRight[at])), lists.Scores.Count,
            lists.Factors(cancel).ToDictionary(x => x.Key, x => (lefts.Contains(x.Key) ? market.Model.Right : market.Model.Left, x.Value)), comparison);
    }

    /// <summary>Keeps what the pass has done, for a year and a month.</summary>
    public async Task<TownReport> ReportAsync(MarketModel model, TownPlan plan, int changed, TimeSpan took, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var report = new TownReport
        {
            Id = Guid.CreateVersion7(now),
            LeftSide = model.Left,
            RightSide = model.Right,
            At = now,
            Pairs = plan.Count,
            Changed = changed,
            Milliseconds = (int)took.TotalMilliseconds,
            Figures = JsonSerializer.Serialize(plan.Comparison, PortJson.Options),
        };
        db.Add(report);
        await db.SaveChangesAsync(cancel);
        await db.Set<TownReport>().Where(x => x.LeftSide == model.Left && x.RightSide == model.Right && x.At < now - Kept).ExecuteDeleteAsync(cancel);
        return report;
    }

    private Task<Dictionary<Guid, DateTimeOffset>> PublishedAsync(MarketModel model, CancellationToken cancel) => db.Listings
        .Where(x => x.Status == ListingStatus.Published && x.PublishedAt != null && (x.Market + "." + x.Side == model.Left || x.Market + "." + x.Side == model.Right))
        .ToDictionaryAsync(x => x.Id, x => x.PublishedAt!.Value, cancel);

    /// <summary>The lists as they stand, judged by what the pass now knows of the pairs.</summary>
    private async Task<TownFigures?> BeforeAsync(MarketModel model, TownLists lists, TownPolicy policy, CancellationToken cancel)
    {
        var stored = await (
            from match in db.Set<Match>()
            join left in db.Listings on match.LeftListingId equals left.Id
            join right in db.Listings on match.RightListingId equals right.Id
            where left.Market + "." + left.Side == model.Left && right.Market + "." + right.Side == model.Right
            select new { match.LeftListingId, match.RightListingId, match.LeftRank, match.RightRank }).ToListAsync(cancel);
        if (stored.Count == 0)
            return null;
        var ofLeft = Places(stored.GroupBy(x => x.LeftListingId, x => (x.RightListingId, x.LeftRank)));
        var ofRight = Places(stored.GroupBy(x => x.RightListingId, x => (x.LeftListingId, x.RightRank)));
        return lists.Figures(
            [.. lists.Scores.Select(x => ofLeft.GetValueOrDefault((x.Left, x.Right)))], [.. lists.Scores.Select(x => ofRight.GetValueOrDefault((x.Right, x.Left)))], policy);
    }

    /// <summary>1, 2, 3 … in every list.</summary>
    private static Dictionary<(Guid, Guid), int> Places(IEnumerable<IGrouping<Guid, (Guid Other, double Rank)>> lists) =>
        lists.SelectMany(list => list.OrderBy(x => x.Rank).ThenBy(x => x.Other).Select((x, at) => (Key: (list.Key, x.Other), Place: at + 1))).ToDictionary(x => x.Key, x => x.Place);
}
