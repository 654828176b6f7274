using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Markets.Forms;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>Asks once more before a listing is deleted.</summary>
[Authorize]
public sealed class DeleteModel(ListingEditor editor, ListingService service) : PageModel
{
    public Listing Listing { get; private set; } = null!;

    public Error? Failure { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var deleted = await service.DeleteAsync(User.ToCaller(), id, cancel);
        if (deleted.Ok)
        {
            Flash.Say(TempData, T("消しました。", "It is deleted."));
            return Redirect(Paths.MyListings);
        }

        Failure = deleted.Error;
        Response.StatusCode = Problems.Status(deleted.Error.Kind);
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
