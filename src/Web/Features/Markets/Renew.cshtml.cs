using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Markets.Forms;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>Lets a listing go on; where a law wants its content to be current, its owner reads it and says so.</summary>
[Authorize]
public sealed class RenewModel(ListingEditor editor, ListingRenewal renewal, MarketCatalog catalog) : PageModel
{
    private static readonly Error NotSure = Error.Invalid("sure", "required",
        new("内容を読んで、いまも正しいときに印をつけてください。", "Please read it, and tick the box if it is still right."));

    public Listing Listing { get; private set; } = null!;

    public ListingKind Kind { get; private set; } = null!;

    /// <summary>Its new last day; null when it cannot go on.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Whether its owner has to say that the content is still right.</summary>
    public bool AsksForWord => Kind.AsOfField is not null;

    public Error? Failure { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, int version, bool sure, string? back, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var renewed = AsksForWord && !sure ? NotSure : await renewal.RenewAsync(User.ToCaller(), id, version, cancel);
        if (renewed.Ok)
        {
            var day = Dates.Full(renewed.Value.ValidUntil!.Value);
            Flash.Say(TempData, T($"{day.Ja}まで、のばしました。", $"It is shown until {day.En}."));
            return LocalRedirect(Url.IsLocalUrl(back) ? back : Paths.Listing(id));
        }

        // What must be mended stands beside its field in the form.
        if (renewed.Error.Findings.Count > 0)
            return Redirect($"{Paths.EditListing(id)}?step={int.MaxValue}");
        Failure = renewed.Error;
        ModelState.Add(renewed.Error);
        Response.StatusCode = Problems.Status(renewed.Error.Kind);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await editor.FindAsync(User.ToCaller(), id, cancel) is not { } listing)
            return false;
        (Listing, Kind, Until) = (listing, catalog.Of(listing), renewal.Until(listing));
        return true;
    }
}
