using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Markets;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Desk;

/// <summary>Every listing, also drafts and those shown to nobody; and the choice of a second one to introduce.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class ListingsModel(PortDbContext db, MarketCatalog catalog, ListingCards cards, AssistanceReader assistance) : PageModel
{
    private const int Size = 20;

    /// <summary>Market or kind, such as <c>jobs</c> or <c>jobs.opening</c>.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [FromQuery(Name = "status")]
    public string? Status { get; set; }

    [FromQuery(Name = "visibility")]
    public string? Visibility { get; set; }

    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>A listing for which the coordinator looks for a partner here.</summary>
    [FromQuery(Name = "from")]
    public Guid? From { get; set; }

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    public IReadOnlyList<Market> Markets => catalog.All;

    public ListingCard? Partner { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, Size, 0);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var query = Filter(db.Listings.AsNoTracking().ManagedBy(User.ToCaller(), db));
        if (From is { } from && await db.Listings.AsNoTracking().FirstOrDefaultAsync(x => x.Id == from && x.Status == ListingStatus.Published, cancel) is { } partner)
        {
            Partner = cards.Of(partner, mine: true);
            var kinds = catalog.Models.Where(x => x.Left == partner.Kind).Select(x => x.Right).Concat(catalog.Models.Where(x => x.Right == partner.Kind).Select(x => x.Left)).ToArray();
            query = query.Where(x => x.Status == ListingStatus.Published && x.OwnerId != partner.OwnerId && kinds.Contains(x.Market + "." + x.Side));
        }

        Pager = new Pager(Math.Max(1, Number ?? 1), Size, await query.CountAsync(cancel));
        var found = await query.Include(x => x.Organization).OrderByDescending(x => x.UpdatedAt).ThenBy(x => x.Id)
            .Skip((Pager.Page - 1) * Size).Take(Size)
            .Join(db.Accounts, x => x.OwnerId, x => x.Id, (listing, owner) => new { listing, owner.DisplayName }).ToListAsync(cancel);
        var ids = found.ConvertAll(x => x.listing.Id);
        var matches = await ListingCounts.OfMatchesAsync(db, ids, cancel);
        var entered = await assistance.EnteredAsync(ids, cancel);
        Rows = found.ConvertAll(x => new Row(x.listing, cards.Of(x.listing, mine: true), x.listing.Organization?.Name ?? x.DisplayName, matches.GetValueOrDefault(x.listing.Id), entered.Contains(x.listing.Id)));
    }

    private IQueryable<Listing> Filter(IQueryable<Listing> query)
    {
        if (Kind?.Split('.') is [var market, .. var side] && catalog.Find(market) is not null)
            query = query.Where(x => x.Market == market && (side.Length == 0 || x.Side == side[0]));
        if (Words<ListingStatus>.TryParse(Status, out var status))
            query = query.Where(x => x.Status == status);
        if (Words<Visibility>.TryParse(Visibility, out var visibility))
            query = query.Where(x => x.Visibility == visibility);
        foreach (var like in LikePattern.Words(Words))
        {
            query = query.Where(x => EF.Functions.ILike(x.Title!, like) || EF.Functions.ILike(x.Summary!, like) || EF.Functions.ILike(x.Body!, like)
                || db.Set<Account>().Any(a => a.Id == x.OwnerId && EF.Functions.ILike(a.DisplayName, like))
                || EF.Functions.ILike(x.Organization!.Name, like));
        }

        return query;
    }

    /// <summary>A listing with whose it is and how many fit it.</summary>
    public sealed record Row(Listing Listing, ListingCard Card, string Owner, int Matches, bool Entered);
}
