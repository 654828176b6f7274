using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Markets.Shops.FitOuts;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets.Shops;

/// <summary>What all three have consented to, for print. Before that it leads back to the board.</summary>
[Authorize]
public sealed class FitOutSheetModel(FitOutReader reader) : PageModel
{
    public FitOutSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var found = await reader.SheetAsync(User.ToCaller(), id, cancel);
        if (!found.Ok)
            return found.Error.Kind == ErrorKind.Conflict ? LocalRedirect(Paths.FitOut(id)) : NotFound();
        Sheet = found.Value;
        return Page();
    }
}
