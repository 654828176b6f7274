using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Projects;

/// <summary>Reads what came of projects. A closed listing is no longer shown, but its outcome is, to those whom it was shown to.</summary>
public sealed class OutcomeReader(PortDbContext db, ProjectGate gate, UpdateReader updates)
{
    public const int PageSize = 20;

    /// <summary>Null where there is none for this caller; its owner also finds one that is yet to be written.</summary>
    public async Task<OutcomeView?> ReadAsync(Caller caller, Guid listing, CancellationToken cancel = default)
    {
        var outcome = await ReadableBy(caller).Include(x => x.Listing.Organization).FirstOrDefaultAsync(x => x.ListingId == listing, cancel);
        var leads = await db.Listings.OwnedBy(caller, db).AnyAsync(x => x.Id == listing, cancel);
        var found = outcome?.Listing ?? (leads ? await db.Listings.AsNoTracking().Include(x => x.Organization).FirstOrDefaultAsync(x => x.Id == listing, cancel) : null);
        if (found is null || !gate.IsProject(found) || found.PublishedAt is null || found.Status != ListingStatus.Closed)
            return null;
        return new OutcomeView(found, outcome, await updates.ItemsAsync(listing, 1, cancel), leads);
    }

    /// <summary>Those that the caller may find in the list, the newest first.</summary>
    public async Task<(int Total, IReadOnlyList<ProjectOutcome> Items)> ListAsync(Caller caller, int number, CancellationToken cancel = default)
    {
        var shown = Shown(db.Set<ProjectOutcome>().AsNoTracking(), caller);
        var items = await shown.Include(x => x.Listing.Organization).OrderByDescending(x => x.WrittenAt).ThenBy(x => x.ListingId)
            .Skip((Math.Max(1, number) - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return (await shown.CountAsync(cancel), items);
    }

    private IQueryable<ProjectOutcome> ReadableBy(Caller caller)
    {
        var all = db.Set<ProjectOutcome>().AsNoTracking();
        var managed = db.Listings.ManagedBy(caller, db).Select(x => x.Id);
        var shown = Shown(all, caller).Select(x => x.ListingId);
        return all.Where(x => managed.Contains(x.ListingId) || shown.Contains(x.ListingId));
    }

    private static IQueryable<ProjectOutcome> Shown(IQueryable<ProjectOutcome> outcomes, Caller caller) =>
        outcomes.Where(x => x.Listing.Status == ListingStatus.Closed && x.Listing.PublishedAt != null
            && (x.Listing.Visibility == Visibility.Public || (x.Listing.Visibility == Visibility.Members && !caller.IsGuest)));
}
