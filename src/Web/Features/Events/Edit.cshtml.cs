using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Events;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Events;

/// <summary>Changes an event, or takes it out.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class EditModel(EventReader reader, EventService service) : PageModel
{
    public EventForm Form { get; private set; } = EventForm.Empty;

    public EventView Event { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await reader.FindAsync(User.ToCaller(), id, cancel) is not { } found)
            return NotFound();
        (Event, Form) = (found, EventForm.Of(found));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        Form = EventForm.Of(Request.Form);
        var saved = await service.UpdateAsync(User.ToCaller(), id, Form.Read(), cancel);
        if (!saved.Ok)
            return await RefusedAsync(id, saved.Error, cancel);
        Flash.Say(TempData, T("保存しました。", "It is saved."));
        return LocalRedirect(Paths.Event(id));
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel)
    {
        var gone = await service.DeleteAsync(User.ToCaller(), id, cancel);
        if (!gone.Ok)
            return await RefusedAsync(id, gone.Error, cancel);
        Flash.Say(TempData, T("イベントを消しました。", "The event is deleted."));
        return LocalRedirect(Paths.Events);
    }

    private async Task<IActionResult> RefusedAsync(Guid id, Error error, CancellationToken cancel)
    {
        if (await reader.FindAsync(User.ToCaller(), id, cancel) is not { } found)
            return NotFound();
        Event = found;
        this.Refuse(error);
        return Page();
    }
}
