using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>
/// What saved searches have found, as far as the search page shows it to their owner at this moment. So a block, which is about writing to
/// each other, withholds nothing: a listing that is missing here and found there would tell who has blocked whom, or whose it is.
/// </summary>
public sealed class SearchHits(PortDbContext db)
{
    /// <summary>Found by one search of a person and still shown, the newest find first.</summary>
    public async Task<IReadOnlyList<Listing>> OfAsync(Guid account, Guid search, CancellationToken cancel)
    {
        var hits = db.Set<SearchHitEntry>().Where(x => x.SavedSearchId == search && db.Set<SavedSearch>().Any(s => s.Id == search && s.AccountId == account));
        return await Shown(account).Join(hits, x => x.Id, x => x.ListingId, (listing, hit) => new { listing, hit.FoundAt })
            .OrderByDescending(x => x.FoundAt).ThenByDescending(x => x.listing.Id).Select(x => x.listing).ToListAsync(cancel);
    }

    /// <summary>Those of some listings that a person may be told of, in their order.</summary>
    public async Task<IReadOnlyList<Listing>> AmongAsync(Guid account, IReadOnlyCollection<Guid> listings, CancellationToken cancel) =>
        await Shown(account).Where(x => listings.Contains(x.Id)).OrderByDescending(x => x.PublishedAt).ThenBy(x => x.Id).ToListAsync(cancel);

    /// <summary>How many listings each search of a person has found since they looked.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> NewAsync(Guid account, CancellationToken cancel) =>
        (await FreshAsync(account, cancel)).GroupBy(x => x.Search).ToDictionary(x => x.Key, x => x.Count());

    /// <summary>How many listings some searches of a person have found since they looked; one that several found counts once.</summary>
    public async Task<int> NewAsync(Guid account, IReadOnlyCollection<Guid> searches, CancellationToken cancel) =>
        (await FreshAsync(account, cancel)).Where(x => searches.Contains(x.Search)).DistinctBy(x => x.Listing).Count();

    private async Task<IEnumerable<(Guid Search, Guid Listing)>> FreshAsync(Guid account, CancellationToken cancel)
    {
        var fresh = await db.Set<SavedSearch>().Where(x => x.AccountId == account)
            .Join(db.Set<SearchHitEntry>(), x => x.Id, x => x.SavedSearchId, (search, hit) => new { search.Id, search.SeenAt, hit.ListingId, hit.FoundAt })
            .Where(x => x.FoundAt > x.SeenAt).Select(x => new { x.Id, x.ListingId }).ToListAsync(cancel);
        var shown = (await AmongAsync(account, [.. fresh.Select(x => x.ListingId).Distinct()], cancel)).Select(x => x.Id).ToHashSet();
        return fresh.Where(x => shown.Contains(x.ListingId)).Select(x => (x.Id, x.ListingId));
    }

    /// <summary>What one has written oneself, or one's organisation has, is no news.</summary>
    private IQueryable<Listing> Shown(Guid account) => db.Listings.AsNoTracking().ShownTo(new Caller(account)).Where(x => x.OwnerId != account
        && !(x.OrganizationId != null && db.Set<OrganizationMember>().Any(m => m.OrganizationId == x.OrganizationId && m.AccountId == account)));
}
