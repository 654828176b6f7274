using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Projects;

/// <summary>Reads a project's updates, for whoever may read its listing.</summary>
public sealed class UpdateReader(PortDbContext db, ProjectGate gate)
{
    /// <summary>Null where the caller cannot read the listing, or it is no project.</summary>
    public async Task<UpdatePage?> ReadAsync(Caller caller, Guid listing, int number, CancellationToken cancel = default)
    {
        var found = await db.Listings.AsNoTracking().ReadableBy(caller, db).FirstOrDefaultAsync(x => x.Id == listing, cancel);
        if (found is null || !gate.IsProject(found))
            return null;
        var leads = await db.Listings.OwnedBy(caller, db).AnyAsync(x => x.Id == listing, cancel);
        number = Math.Max(1, number);
        return new UpdatePage(found, await Of(listing).CountAsync(cancel), number, await ItemsAsync(listing, number, cancel), leads);
    }

    internal Task<List<UpdatePage.Item>> ItemsAsync(Guid listing, int number, CancellationToken cancel) =>
        Of(listing).OrderByDescending(x => x.Id).Skip((number - 1) * UpdatePage.Size).Take(UpdatePage.Size)
            .Select(x => new UpdatePage.Item(x.Id, x.Version, x.Text, x.PostedAt, x.EditedAt)).ToListAsync(cancel);

    private IQueryable<ProjectUpdate> Of(Guid listing) => db.Set<ProjectUpdate>().AsNoTracking().Where(x => x.ListingId == listing);
}
