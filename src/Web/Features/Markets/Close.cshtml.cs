using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Markets.Forms;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>Asks why a listing ends, and ends it.</summary>
[Authorize]
public sealed class CloseModel(ListingEditor editor, ListingService service) : PageModel
{
    public Listing Listing { get; private set; } = null!;

    public Error? Failure { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? reason, int version, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var closed = Words<ReasonCode>.TryParse(reason, out var word)
            ? await service.CloseAsync(User.ToCaller(), id, word, version, cancel)
            : Error.Invalid("reason", "required", new("終える理由を選んでください。", "Choose why it ends."));
        if (closed.Ok)
        {
            Flash.Say(TempData, T("掲載を終えました。ありがとうございました。", "The listing is closed. Thank you."));
            return Redirect(Paths.MyListings);
        }

        Failure = closed.Error;
        ModelState.Add(closed.Error);
        Response.StatusCode = Problems.Status(closed.Error.Kind);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await editor.FindAsync(User.ToCaller(), id, cancel) is not { } listing)
            return false;
        Listing = listing;
        return true;
    }
}
