using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Collaboration;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Projects;

/// <summary>Which listings are projects, and who may support or lead one.</summary>
public sealed class ProjectGate(PortDbContext db, MarketCatalog catalog, IntroductionSides sides)
{
    public bool IsProject(Listing listing) => catalog.Of(listing).IsProject;

    public static IReadOnlyList<SupportKind> Wanted(Listing listing) => listing.DetailsAs<ChallengeDetails>().SupportKinds;

    /// <summary>What stands in the way of offering support; null when nothing does.</summary>
    public async Task<Error?> ObstacleAsync(Caller caller, Listing listing, CancellationToken cancel = default)
    {
        if (!IsProject(listing))
            return ProjectErrors.NoProject;
        if (listing.Status != ListingStatus.Published)
            return ProjectErrors.NotOpen;
        var people = await sides.PeopleAsync(listing, cancel);
        if (people.Contains(caller.Id))
            return ProjectErrors.OwnProject;
        return await db.Set<Block>().AnyAsync(x => x.BlockedId == caller.Id && people.Contains(x.BlockerId), cancel) ? ProjectErrors.Refused : null;
    }

    /// <summary>Those whose offer stands.</summary>
    internal Task<List<Guid>> SupportersAsync(Guid listing, CancellationToken cancel) =>
        db.Set<Support>().Where(x => x.ListingId == listing && x.State != SupportState.Thanked).Select(x => x.SupporterId).Distinct().ToListAsync(cancel);

    /// <summary>A project of one's own; 404 for who cannot read it, 403 for who can.</summary>
    internal async Task<Result<Listing>> LedByAsync(Caller caller, Guid listing, CancellationToken cancel)
    {
        var found = await db.Listings.ReadableBy(caller, db).Where(x => x.Id == listing)
            .Select(x => new { Listing = x, Own = db.Listings.OwnedBy(caller, db).Any(y => y.Id == x.Id) }).FirstOrDefaultAsync(cancel);
        if (found is null)
            return Error.NotFound;
        if (!IsProject(found.Listing))
            return ProjectErrors.NoProject;
        return found.Own ? found.Listing : Error.Forbidden;
    }
}
