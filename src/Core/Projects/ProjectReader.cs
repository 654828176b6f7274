using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Projects;

/// <summary>Reads the support of a project: names for who leads it and for coordinators, counts for everybody else.</summary>
public sealed class ProjectReader(PortDbContext db, ProjectGate gate)
{
    /// <summary>Null where the caller cannot read the listing, or it is no project.</summary>
    public async Task<ProjectView?> ReadAsync(Caller caller, Guid listing, CancellationToken cancel = default)
    {
        var found = await db.Listings.AsNoTracking().Include(x => x.Organization).ReadableBy(caller, db).FirstOrDefaultAsync(x => x.Id == listing, cancel);
        if (found is null || !gate.IsProject(found))
            return null;

        var leads = await db.Listings.OwnedBy(caller, db).AnyAsync(x => x.Id == listing, cancel);
        var all = leads || caller.IsCoordinator || caller.IsAdministrator;
        var offers = await db.Set<Support>().AsNoTracking().Where(x => x.ListingId == listing && (all || x.SupporterId == caller.Id))
            .Join(db.Accounts, x => x.SupporterId, a => a.Id, (Offer, a) => new { Offer, a.DisplayName })
            .OrderBy(x => x.Offer.State != SupportState.Offered).ThenByDescending(x => x.Offer.Id).ToListAsync(cancel);
        var roles = await db.Set<ProjectRole>().AsNoTracking().Where(x => x.ListingId == listing).OrderBy(x => x.Id)
            .Select(x => new { Role = x, Filled = db.Set<Support>().Count(s => s.RoleId == x.Id) }).ToListAsync(cancel);
        return new ProjectView(
            await CountAsync(found, all, cancel),
            [.. roles.Select(x => new ProjectView.Role(x.Role.Id, x.Role.Name, x.Role.Count, x.Filled < x.Role.Count, all ? x.Filled : null))],
            [.. offers.Select(x => View(x.Offer, all ? x.DisplayName : null, caller))])
        {
            Listing = found,
            Leads = leads,
            SeesAll = all,
            Obstacle = caller.IsGuest ? null : await gate.ObstacleAsync(caller, found, cancel),
        };
    }

    private async Task<IReadOnlyList<ProjectView.Way>> CountAsync(Listing listing, bool all, CancellationToken cancel)
    {
        var counts = await db.Set<Support>().Where(x => x.ListingId == listing.Id && x.State != SupportState.Thanked)
            .GroupBy(x => x.Kind).Select(x => new { x.Key, Count = x.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count, cancel);
        return [.. ProjectGate.Wanted(listing).Distinct().Order().Select(x => new ProjectView.Way(x, Told(counts.GetValueOrDefault(x), all)))];
    }

    private static int? Told(int count, bool all) => all || count >= ProjectView.LeastCount ? count : null;

    private static ProjectView.Offer View(Support x, string? name, Caller caller) =>
        new(x.Id, x.Kind, x.Note, x.Amount, x.State, x.OfferedAt, x.SupporterId == caller.Id, x.Reply, x.RoleId)
        {
            Supporter = name is null ? null : new(x.SupporterId, name),
        };
}
