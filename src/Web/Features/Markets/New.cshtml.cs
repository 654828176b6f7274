using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>Chooses what kind of listing to write, and begins its draft.</summary>
[Authorize]
public sealed class NewModel(MarketCatalog catalog, ListingService service, AssistanceService assistance, AssistanceReader assisted) : PageModel
{
    public IReadOnlyList<Market> Markets => catalog.All;

    /// <summary>The side that a link has already chosen; null when all are offered.</summary>
    public ListingKind? Chosen { get; private set; }

    /// <summary>Somebody offline for whom a coordinator writes it.</summary>
    [BindProperty(Name = "for", SupportsGet = true)]
    public Guid? For { get; set; }

    /// <summary>Whether it can also be made from the record of a shop.</summary>
    public bool IsFace => For is null && FaceBook.Find(Chosen is null ? null : $"{Chosen.MarketId}.{Chosen.Id}") is not null;

    public string? ForName { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? market, string? side, CancellationToken cancel)
    {
        Chosen = catalog.Find(market, side);
        if (For is not { } account)
            return Page();
        if (!User.ToCaller().IsCoordinator || await assisted.FindAsync(User.ToCaller(), account, cancel) is not { State: AssistedState.Assisted } person)
            return NotFound();
        ForName = person.DisplayName;
        return Page();
    }

    /// <summary>Begins an empty draft of a kind such as <c>jobs.opening</c>.</summary>
    public async Task<IActionResult> OnPostAsync(string? kind, CancellationToken cancel)
    {
        if (kind?.Split('.') is not [var market, var side] || catalog.Find(market, side) is not { } found)
            return BadRequest();

        var fields = new ListingFields { Visibility = found.HidesAtFirst is null ? Visibility.Public : Visibility.Private };
        var empty = new ListingInput(market, side, fields, [], Version: null);
        var created = For is { } account
            ? await assistance.WriteListingAsync(User.ToCaller(), account, empty, cancel)
            : await service.CreateAsync(User.ToCaller(), empty, cancel);
        return created.Ok ? Redirect(Paths.EditListing(created.Value.Id) + "?step=1") : StatusCode(Problems.Status(created.Error.Kind));
    }
}
