using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>Finds from which of their own listings a member may ask for an introduction.</summary>
public sealed class ApproachReader(PortDbContext db, MarketCatalog catalog, PairCheck pairs)
{
    private const int Most = 20;

    public async Task<Approach> ReadAsync(Caller caller, Listing listing, CancellationToken cancel)
    {
        var kinds = Counterparts(listing.Kind);
        var own = await db.Listings.AsNoTracking().OwnedBy(caller, db)
            .Where(x => x.Status == ListingStatus.Published && kinds.Contains(x.Market + "." + x.Side))
            .OrderByDescending(x => x.PublishedAt).Take(Most).ToListAsync(cancel);
        var ids = own.ConvertAll(x => x.Id);
        IntroductionState[] open = [IntroductionState.Proposed, IntroductionState.Accepted, IntroductionState.InProgress];
        var introduction = await db.Set<Introduction>()
            .Where(x => (x.FromListingId == listing.Id && ids.Contains(x.ToListingId)) || (x.ToListingId == listing.Id && ids.Contains(x.FromListingId)))
            .Where(x => open.Contains(x.State)).Select(x => (Guid?)x.Id).FirstOrDefaultAsync(cancel);
        var fitting = own.Where(x => pairs.Fits(x, listing)).OrderByDescending(x => x.Visibility == Visibility.Private).ToList();
        return new Approach
        {
            From = fitting,
            NoneFits = own.Count > 0 && fitting.Count == 0,
            Introduction = introduction,
            Counterpart = catalog.Find(listing.Market)!.Sides.First(x => x.Id != listing.Side),
        };
    }

    /// <summary>The other side of its market, and the sides of other markets that may fit it.</summary>
    private List<string> Counterparts(string kind) =>
        [.. catalog.Models.Where(x => x.Left == kind).Select(x => x.Right)
            .Concat(catalog.Models.Where(x => x.Right == kind).Select(x => x.Left)).Distinct()];
}
