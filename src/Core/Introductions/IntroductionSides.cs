using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.Introductions;

/// <summary>Which sides of an introduction a person answers for, and who answers for each side.</summary>
public sealed class IntroductionSides(PortDbContext db)
{
    public async Task<(bool From, bool To)> OfAsync(Caller caller, Introduction introduction, CancellationToken cancel)
    {
        var mine = await db.Listings.OwnedBy(caller, db)
            .Where(x => x.Id == introduction.FromListingId || x.Id == introduction.ToListingId).Select(x => x.Id).ToListAsync(cancel);
        return (mine.Contains(introduction.FromListingId), mine.Contains(introduction.ToListingId));
    }

    /// <summary>The owner of a listing and those who write for its organisation.</summary>
    public async Task<List<Guid>> PeopleAsync(Listing listing, CancellationToken cancel)
    {
        var staff = await db.Set<OrganizationMember>().Where(x => x.OrganizationId == listing.OrganizationId).Select(x => x.AccountId).ToListAsync(cancel);
        return [.. staff.Prepend(listing.OwnerId).Distinct()];
    }
}
