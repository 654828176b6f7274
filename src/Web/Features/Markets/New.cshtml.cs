using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>Chooses what kind of listing to write, and begins its draft.</summary>
[Authorize]
public sealed class NewModel(MarketCatalog catalog, ListingService service) : PageModel
{
    public IReadOnlyList<Market> Markets => catalog.All;

    /// <summary>The side that a link has already chosen; null when all are offered.</summary>
    public ListingKind? Chosen { get; private set; }

    public void OnGet(string? market, string? side) => Chosen = catalog.Find(market, side);

    /// <summary>Begins an empty draft of a kind such as <c>jobs.opening</c>.</summary>
    public async Task<IActionResult> OnPostAsync(string? kind, CancellationToken cancel)
    {
        if (kind?.Split('.') is not [var market, var side] || catalog.Find(market, side) is null)
            return BadRequest();

        var created = await service.CreateAsync(User.ToCaller(), new ListingInput(market, side, new ListingFields(), [], Version: null), cancel);
        return created.Ok ? Redirect(Paths.EditListing(created.Value.Id) + "?step=1") : StatusCode(Problems.Status(created.Error.Kind));
    }
}
