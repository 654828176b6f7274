using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Matchmaking.Advising;

/// <summary>Keeps the stored advice in line with the published listings: for one listing at once, for the town bit by bit.</summary>
public sealed class TownAdvice(PortDbContext db, TownMarkets markets, AdviceFinder finder, AdviceStore store, TimeProvider time)
{
    /// <summary>
    /// How many listings one pass goes through, those whose advice is oldest first: 2 to 20 ms each in a market of 750 × 750 (openings the
    /// most, whose texts change with the skills they ask for), so that a pass stays within a minute.
    /// </summary>
    private const int MostOfOnePass = 2000;

    private const int Batch = 50;

    /// <summary>Works out what one listing's owner could change.</summary>
    public async Task RefreshAsync(Guid id, CancellationToken cancel)
    {
        var listing = await db.Listings.AsNoTracking().Include(x => x.Organization).FirstOrDefaultAsync(x => x.Id == id, cancel);
        if (listing is { Status: ListingStatus.Published })
            await WorkOutAsync([listing], await markets.OfKindAsync(listing.Kind, cancel), cancel);
        else
            await store.ForgetAsync(id, cancel);
    }

    /// <summary>The listings that have waited longest; returns how many were gone through.</summary>
    public async Task<int> PassAsync(CancellationToken cancel)
    {
        var due = await db.Listings.AsNoTracking().Where(x => x.Status == ListingStatus.Published)
            .Select(x => new { x.Id, x.Market, x.Side, At = db.Set<ListingAdvice>().Where(a => a.ListingId == x.Id).Max(a => (DateTimeOffset?)a.ComputedAt) })
            .OrderBy(x => x.At != null).ThenBy(x => x.At).ThenBy(x => x.Id).Take(MostOfOnePass).ToListAsync(cancel);
        foreach (var kind in due.GroupBy(x => $"{x.Market}.{x.Side}", StringComparer.Ordinal))
        {
            var theirs = await markets.OfKindAsync(kind.Key, cancel);
            foreach (var ids in kind.Select(x => x.Id).Chunk(Batch))
                await WorkOutAsync(await db.Listings.AsNoTracking().Include(x => x.Organization).Where(x => ids.Contains(x.Id)).ToListAsync(cancel), theirs, cancel);
        }

        return due.Count;
    }

    private async Task WorkOutAsync(List<Listing> listings, List<MatchMarket> theirs, CancellationToken cancel)
    {
        // Between two reads a listing may have been withdrawn, or published; its own message then follows.
        var known = listings.Where(x => theirs.All(market => market.Left.Concat(market.Right).Any(profile => profile.Id == x.Id))).ToList();
        var others = theirs.SelectMany(x => new[] { x.Model.Left, x.Model.Right }).ToHashSet(StringComparer.Ordinal);
        var hidden = await db.Listings.Where(x => x.Status == ListingStatus.Published && x.Visibility == Visibility.Private && others.Contains(x.Market + "." + x.Side))
            .Select(x => x.Id).ToListAsync(cancel);
        await store.StoreAsync(known, finder.Find(known, theirs, hidden.ToHashSet(), time.TownToday()), cancel);
    }
}
