using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking;

namespace SetagayaPort.Core.Events;

/// <summary>Listings that could take part in an event.</summary>
public sealed class EventCandidates(PortDbContext db)
{
    private const int MostPairs = 50_000;

    /// <summary>By words of their titles, newest first.</summary>
    public Task<List<Listing>> SearchAsync(TownEvent held, string? words, int limit, CancellationToken cancel = default)
    {
        var query = Open(held).AsNoTracking();
        foreach (var like in LikePattern.Words(words))
        {
            query = query.Where(x => EF.Functions.ILike(x.Title!, like));
        }

        return query.OrderByDescending(x => x.PublishedAt).ThenBy(x => x.Id).Take(limit).ToListAsync(cancel);
    }

    /// <summary>Both listings of every pair of which one has said 気になる.</summary>
    internal async Task<List<Guid>> InterestedAsync(TownEvent held, CancellationToken cancel)
    {
        var pairs = await db.Set<MatchFeedback>().Where(x => x.Verdict == MatchVerdict.Interested
                && Sides(held).Any(l => l.Id == x.ListingId) && Sides(held).Any(l => l.Id == x.CounterpartId))
            .Select(x => new { x.ListingId, x.CounterpartId }).ToListAsync(cancel);
        return await OpenAmongAsync(held, pairs.SelectMany(x => new[] { x.ListingId, x.CounterpartId }), cancel);
    }

    /// <summary>The listings that fit many of the other side well: first half of them seated ones, then those who fit these best.</summary>
    internal async Task<List<Guid>> BestAsync(TownEvent held, int limit, CancellationToken cancel)
    {
        var pairs = await db.Set<Match>().Where(x => Sides(held).Any(l => l.Id == x.LeftListingId && l.Market + "." + l.Side == held.LeftKind)
                && Sides(held).Any(l => l.Id == x.RightListingId && l.Market + "." + l.Side == held.RightKind))
            .OrderByDescending(x => x.Mutual).ThenBy(x => x.Id).Take(MostPairs)
            .Select(x => new { x.LeftListingId, x.RightListingId, x.Mutual }).ToListAsync(cancel);
        var there = held.Participants.Select(x => x.ListingId).ToHashSet();
        var lefts = Best(pairs.Select(x => (x.LeftListingId, x.Mutual)), limit / 2);
        var seated = there.Union(lefts).ToHashSet();
        var rights = Best(pairs.Where(x => seated.Contains(x.LeftListingId)).Select(x => (x.RightListingId, x.Mutual)), limit - lefts.Count);
        return await OpenAmongAsync(held, lefts.Concat(rights), cancel);

        List<Guid> Best(IEnumerable<(Guid Listing, double Mutual)> fits, int most) => [.. fits.Where(x => !there.Contains(x.Listing)).GroupBy(x => x.Listing, x => x.Mutual)
            .OrderByDescending(x => x.OrderDescending().Take(held.SlotCount).Sum()).ThenBy(x => x.Key).Take(most).Select(x => x.Key)];
    }

    /// <summary>Those of some listings that may be added, in their order.</summary>
    private async Task<List<Guid>> OpenAmongAsync(TownEvent held, IEnumerable<Guid> listings, CancellationToken cancel)
    {
        var wanted = listings.Distinct().ToList();
        var open = (await Open(held).Where(x => wanted.Contains(x.Id)).Select(x => x.Id).ToListAsync(cancel)).ToHashSet();
        return [.. wanted.Where(open.Contains)];
    }

    /// <summary>Published listings of the two sides that do not take part yet.</summary>
    private IQueryable<Listing> Open(TownEvent held) =>
        Sides(held).Where(x => !db.Set<EventParticipant>().Any(p => p.EventId == held.Id && p.ListingId == x.Id));

    private IQueryable<Listing> Sides(TownEvent held)
    {
        string[] kinds = [held.LeftKind, held.RightKind];
        return db.Listings.Where(x => x.Status == ListingStatus.Published && kinds.Contains(x.Market + "." + x.Side));
    }
}
