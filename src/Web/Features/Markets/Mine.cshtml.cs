using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>The person's own listings and those of their organisations.</summary>
[Authorize]
public sealed class MineModel(PortDbContext db, MarketCatalog catalog, ListingService service, AssistanceReader assistance) : PageModel
{
    private const int Size = 50;

    /// <summary>How many there are in each status that occurs.</summary>
    public IReadOnlyDictionary<ListingStatus, int> Counts { get; private set; } = new Dictionary<ListingStatus, int>();

    /// <summary>The status that is shown; null for all.</summary>
    public ListingStatus? Status { get; private set; }

    public IReadOnlyList<Entry> Entries { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, Size, 0);

    public async Task OnGetAsync(string? status, [FromQuery(Name = "page")] int? asked, CancellationToken cancel)
    {
        var own = db.Listings.AsNoTracking().OwnedBy(User.ToCaller(), db);
        Counts = await own.GroupBy(x => x.Status).Select(x => new { x.Key, Count = x.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count, cancel);
        Status = Words<ListingStatus>.TryParse(status, out var chosen) ? chosen : null;
        var total = Status is { } one ? Counts.GetValueOrDefault(one) : Counts.Values.Sum();
        var number = Math.Clamp(asked ?? 1, 1, new Pager(1, Size, total).Pages);
        Pager = new Pager(number, Size, total);

        var listings = await own.Include(x => x.Organization).Where(x => Status == null || x.Status == Status)
            .OrderBy(x => x.Status == ListingStatus.Draft ? 0 : x.Status == ListingStatus.Published ? 1 : x.Status == ListingStatus.Paused || x.Status == ListingStatus.Expired ? 2 : 3)
            .ThenByDescending(x => x.UpdatedAt)
            .Skip((number - 1) * Size).Take(Size).ToListAsync(cancel);
        var ids = listings.ConvertAll(x => x.Id);
        var matches = await ListingCounts.OfMatchesAsync(db, ids, cancel);
        var introductions = await ListingCounts.OfIntroductionsAsync(db, ids, cancel);
        var entered = await assistance.EnteredAsync(ids, cancel);
        Entries = listings.ConvertAll(x => new Entry(x, catalog.Of(x), matches.GetValueOrDefault(x.Id), introductions.GetValueOrDefault(x.Id),
            x.Status == ListingStatus.Draft ? service.Check(x).Count(finding => finding.Severity == Severity.Block) : 0, entered.Contains(x.Id)));
    }

    public async Task<IActionResult> OnPostPublishAsync(Guid id, int version, string? back, CancellationToken cancel)
    {
        var published = await service.PublishAsync(User.ToCaller(), id, version, cancel);
        if (published.Ok)
            Flash.Say(TempData, T("公開しました。合う相手を探しはじめます。", "It is published. We begin to look for partners."));
        else if (published.Error.Findings.Count > 0)
            return Redirect($"{Paths.EditListing(id)}?step={int.MaxValue}");
        return After(published, back);
    }

    public async Task<IActionResult> OnPostPauseAsync(Guid id, int version, string? back, CancellationToken cancel)
    {
        var paused = await service.PauseAsync(User.ToCaller(), id, version, cancel);
        if (paused.Ok)
            Flash.Say(TempData, T("お休みにしました。いつでも、もう一度公開できます。", "It is paused. You can publish it again at any time."));
        return After(paused, back);
    }

    private IActionResult After(Result<Listing> result, string? back)
    {
        if (result.Error is { } error)
        {
            if (error.Kind == ErrorKind.NotFound)
                return NotFound();
            Flash.Warn(TempData, error.Message.ToString());
        }

        return LocalRedirect(Url.IsLocalUrl(back) ? back : Paths.MyListings);
    }

    /// <summary>One listing with what happens around it.</summary>
    public sealed record Entry(Listing Listing, ListingKind Kind, int Matches, int Introductions, int Blocks, bool Entered);
}
