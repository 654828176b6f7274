using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>The published listings of a side as the engine sees them; a profile is made again only when its listing's version has changed.</summary>
public sealed class ProfileCache(MarketCatalog catalog)
{
    private const int Batch = 500;
    private readonly ConcurrentDictionary<Guid, (int Version, Profile Profile)> known = [];

    /// <param name="db">The caller's context.</param>
    /// <param name="side">Market and side, such as <c>jobs.opening</c>.</param>
    /// <param name="cancel">Cancellation.</param>
    public async Task<IReadOnlyCollection<Profile>> PublishedAsync(PortDbContext db, string side, CancellationToken cancel)
    {
        var (market, word) = (side[..side.IndexOf('.')], side[(side.IndexOf('.') + 1)..]);
        var versions = await db.Listings.Where(x => x.Market == market && x.Side == word && x.Status == ListingStatus.Published)
            .Select(x => new { x.Id, x.Version }).ToListAsync(cancel);
        var stale = versions.Where(x => !known.TryGetValue(x.Id, out var entry) || entry.Version != x.Version).Select(x => x.Id).ToArray();
        foreach (var ids in stale.Chunk(Batch))
        {
            var listings = await db.Listings.AsNoTracking().Include(x => x.Organization).Where(x => ids.Contains(x.Id)).ToListAsync(cancel);
            Parallel.ForEach(listings, listing => known[listing.Id] = (listing.Version, catalog.Of(listing).ToProfile(listing)));
        }

        return [.. versions.Select(x => known.TryGetValue(x.Id, out var entry) ? entry.Profile : null).OfType<Profile>()];
    }
}
