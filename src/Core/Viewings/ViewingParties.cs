using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Agents;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Viewings;

/// <summary>Who shows its premises in an introduction, and who looks.</summary>
public sealed class ViewingParties(PortDbContext db, MarketCatalog catalog, IntroductionSides sides)
{
    /// <summary>The listing that can be viewed; null when neither or both can.</summary>
    public Listing? Premises(Introduction introduction)
    {
        var (from, to) = (catalog.Of(introduction.FromListing).OffersViewings, catalog.Of(introduction.ToListing).OffersViewings);
        return from == to ? null : from ? introduction.FromListing : introduction.ToListing;
    }

    /// <summary>The listing of whoever looks.</summary>
    public Listing Looking(Introduction introduction) =>
        Premises(introduction)?.Id == introduction.FromListingId ? introduction.ToListing : introduction.FromListing;

    /// <summary>The caller's side: true shows the premises, false looks, null does neither.</summary>
    public async Task<bool?> HostAsync(Caller caller, Introduction introduction, CancellationToken cancel)
    {
        var (from, to) = await sides.OfAsync(caller, introduction, cancel);
        var hostIsFrom = Premises(introduction)?.Id == introduction.FromListingId;
        return (hostIsFrom ? from : to) ? true : from || to ? false : null;
    }

    /// <summary>The introduction with what its viewings need, for whoever may read it.</summary>
    public Task<Introduction?> FindAsync(Caller caller, Guid id, CancellationToken cancel) =>
        db.Set<Introduction>().Include(x => x.FromListing).Include(x => x.ToListing).Include(x => x.Steps)
            .FollowedBy(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel);
}
