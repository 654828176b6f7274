using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Events;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Events;

/// <summary>The timetable on paper: by time for the reception, by participant to hand out.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class SheetModel(EventReader reader, MarketCatalog catalog) : PageModel
{
    public TimetableScene Scene { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await reader.FindAsync(User.ToCaller(), id, cancel) is not { Timetable: not null } found)
            return NotFound();
        Scene = new TimetableScene(found, catalog);
        return Page();
    }
}
