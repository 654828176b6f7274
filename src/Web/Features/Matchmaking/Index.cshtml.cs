using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Matchmaking;

/// <summary>The best matches over all of a person's listings, and the way to each listing's own.</summary>
[Authorize]
public sealed class IndexModel(PortDbContext db, MatchReader reader, MatchCards cards) : PageModel
{
    private const int Best = 10;

    public IReadOnlyList<Listing> Listings { get; private set; } = [];

    public IReadOnlyList<MatchCard> Matches { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var caller = User.ToCaller();
        Listings = await db.Listings.AsNoTracking().OwnedBy(caller, db).Where(x => x.Status == ListingStatus.Published)
            .OrderByDescending(x => x.PublishedAt).Take(50).ToListAsync(cancel);
        Matches = await cards.OfAsync(caller, await reader.BestAsync(caller, Best, cancel), cancel);
    }
}
