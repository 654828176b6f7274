using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Core.Matchmaking.Advising;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Matchmaking;

/// <summary>Whom one listing fits: for its owner, and for coordinators who bring two people together.</summary>
[Authorize]
public sealed class ListingModel(PortDbContext db, MarketCatalog catalog, MatchReader reader, AdviceReader advice, MatchCards cards) : PageModel
{
    public const int Step = 20;
    private const int Most = 100;

    public Listing Listing { get; private set; } = null!;

    public ListingKind Kind => catalog.Of(Listing);

    public MatchList List { get; private set; } = null!;

    public IReadOnlyList<MatchCard> Matches { get; private set; } = [];

    /// <summary>Those of the listing's own market, and those that another one brings, such as a business that comes with premises.</summary>
    public IEnumerable<IGrouping<bool, MatchCard>> Groups => Matches.GroupBy(x => x.Counterpart.Market != Listing.Market).OrderBy(x => x.Key);

    /// <summary>What its owner could change to fit more of the town well.</summary>
    public IReadOnlyList<AdviceView> Advice { get; private set; } = [];

    public bool Mine { get; private set; }

    /// <summary>Whether dismissed ones are shown as well.</summary>
    public bool All { get; private set; }

    /// <summary>Next length of the list; null when everything is shown.</summary>
    public int? More => Matches.Count < Math.Min(Most, List.Total + (All ? List.Dismissed : 0)) ? Matches.Count + Step : null;

    public string Here => Paths.ListingMatches(Listing.Id) + (All ? "?all=true" : "");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel, bool all = false, int show = Step)
    {
        var caller = User.ToCaller();
        if (await reader.ListAsync(caller, id, Math.Clamp(show, 1, Most), all, cancel) is not { } list)
            return NotFound();

        Listing = await db.Listings.AsNoTracking().FirstAsync(x => x.Id == id, cancel);
        Mine = await db.Listings.OwnedBy(caller, db).AnyAsync(x => x.Id == id, cancel);
        (List, All) = (list, all);
        Advice = await advice.OfAsync(caller, id, cancel);
        Matches = await cards.OfAsync(caller, list.Items, cancel);
        return Page();
    }
}
