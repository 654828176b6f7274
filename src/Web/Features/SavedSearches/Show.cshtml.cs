using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Alerts;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.SavedSearches;

/// <summary>What one saved search found since it was saved, newest first. Whoever opens it has seen what was new.</summary>
[Authorize]
public sealed class ShowModel(PortDbContext db, SearchHits hits, SavedSearchService service, ListingCards cards, SearchInWords words) : PageModel
{
    private const int Size = 20;

    public SavedSearch Search { get; private set; } = null!;

    public IReadOnlyList<string> Conditions { get; private set; } = [];

    public IReadOnlyList<ListingCard> Found { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, Size, 0);

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "page")] int? number, CancellationToken cancel)
    {
        var caller = User.ToCaller();
        if (await db.Set<SavedSearch>().AsNoTracking().FirstOrDefaultAsync(x => x.Id == id && x.AccountId == caller.Id, cancel) is not { } search)
            return NotFound();

        (Search, Conditions) = (search, words.Of(search));
        var found = await hits.OfAsync(caller.Id, id, cancel);
        Pager = new Pager(Math.Max(1, number ?? 1), Size, found.Count);
        Found = [.. found.Skip((int)Math.Min((Pager.Page - 1L) * Size, found.Count)).Take(Size).Select(x => cards.Of(x) with { Level = 2 })];
        await service.SeenAsync(caller, id, cancel);
        return Page();
    }
}
