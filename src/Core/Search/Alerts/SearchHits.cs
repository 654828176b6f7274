using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>What saved searches have found, as far as their owner may see it at this moment.</summary>
public sealed class SearchHits(PortDbContext db, MarketCatalog catalog)
{
    /// <summary>Found by one search of a person and still shown, the newest find first.</summary>
    public async Task<IReadOnlyList<Listing>> OfAsync(Guid account, Guid search, CancellationToken cancel)
    {
        var hits = db.Set<SearchHitEntry>().Where(x => x.SavedSearchId == search && db.Set<SavedSearch>().Any(s => s.Id == search && s.AccountId == account));
        var found = await Shown(account).Join(hits, x => x.Id, x => x.ListingId, (listing, hit) => new { listing, hit.FoundAt })
            .OrderByDescending(x => x.FoundAt).ThenByDescending(x => x.listing.Id).Select(x => x.listing).ToListAsync(cancel);
        return await ToldAsync(account, found, cancel);
    }

    /// <summary>Those of some listings that a person may be told of, in their order.</summary>
    public async Task<IReadOnlyList<Listing>> AmongAsync(Guid account, IReadOnlyCollection<Guid> listings, CancellationToken cancel) =>
        await ToldAsync(account, await Shown(account).Where(x => listings.Contains(x.Id)).OrderByDescending(x => x.PublishedAt).ThenBy(x => x.Id).ToListAsync(cancel), cancel);

    /// <summary>How many listings each search of a person has found since they looked.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> NewAsync(Guid account, CancellationToken cancel)
    {
        var fresh = await db.Set<SavedSearch>().Where(x => x.AccountId == account)
            .Join(db.Set<SearchHitEntry>(), x => x.Id, x => x.SavedSearchId, (search, hit) => new { search.Id, search.SeenAt, hit.ListingId, hit.FoundAt })
            .Where(x => x.FoundAt > x.SeenAt).Select(x => new { x.Id, x.ListingId }).ToListAsync(cancel);
        var shown = (await AmongAsync(account, [.. fresh.Select(x => x.ListingId).Distinct()], cancel)).Select(x => x.Id).ToHashSet();
        return fresh.Where(x => shown.Contains(x.ListingId)).GroupBy(x => x.Id).ToDictionary(x => x.Key, x => x.Count());
    }

    private IQueryable<Listing> Shown(Guid account) => db.Listings.AsNoTracking().ShownTo(new Caller(account)).Where(x => x.OwnerId != account
        && !(x.OrganizationId != null && db.Set<OrganizationMember>().Any(m => m.OrganizationId == x.OrganizationId && m.AccountId == account)));

    /// <summary>
    /// Nothing of people blocked either way. A listing without a name stays: that it is missing here, and found by a search, would tell whose it is.
    /// </summary>
    private async Task<IReadOnlyList<Listing>> ToldAsync(Guid account, List<Listing> listings, CancellationToken cancel)
    {
        var blocked = await db.Set<Block>().Where(x => x.BlockerId == account || x.BlockedId == account)
            .Select(x => x.BlockerId == account ? x.BlockedId : x.BlockerId).ToListAsync(cancel);
        return blocked.Count == 0 ? listings : [.. listings.Where(x => !blocked.Contains(x.OwnerId) || catalog.Of(x).IsNoName(x))];
    }
}
