using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Markets.Succession.Stories;

/// <summary>Reads stories: shown ones for whom their listing is shown to, drafts for those who manage the listing.</summary>
public sealed class StoryReader(PortDbContext db)
{
    public const int PageSize = 12;

    /// <summary>The story as others read it; null where there is none for this caller.</summary>
    public Task<ShopStory?> ShownAsync(Caller caller, Guid listing, CancellationToken cancel = default) =>
        Shown(caller).Include(x => x.Listing).FirstOrDefaultAsync(x => x.ListingId == listing, cancel);

    /// <summary>The story as its owner and the coordinators see it, shown or not.</summary>
    public Task<ShopStory?> ManagedAsync(Caller caller, Guid listing, CancellationToken cancel = default)
    {
        var managed = db.Listings.ManagedBy(caller, db).Select(x => x.Id);
        return db.Set<ShopStory>().AsNoTracking().FirstOrDefaultAsync(x => x.ListingId == listing && managed.Contains(x.ListingId), cancel);
    }

    /// <summary>Those that the caller may read, the newest first.</summary>
    public async Task<(int Total, IReadOnlyList<ShopStory> Items)> ListAsync(Caller caller, int page, CancellationToken cancel = default)
    {
        var shown = Shown(caller);
        var items = await shown.Include(x => x.Listing).OrderByDescending(x => x.ShownAt).ThenBy(x => x.ListingId)
            .Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return (await shown.CountAsync(cancel), items);
    }

    private IQueryable<ShopStory> Shown(Caller caller)
    {
        var listings = db.Listings.ShownTo(caller).Select(x => x.Id);
        return db.Set<ShopStory>().AsNoTracking().Where(x => x.ShownAt != null && listings.Contains(x.ListingId));
    }
}
