using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Events;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Events;

/// <summary>A participant's own timetable of an event.</summary>
[Authorize]
public sealed class MineModel(OwnTimetableReader reader, Notifier notifier) : PageModel
{
    public IReadOnlyList<OwnTimetable> Timetables { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Timetables = await reader.ListAsync(User.ToCaller(), id, cancel);
        if (Timetables.Count == 0)
            return NotFound();
        await notifier.MarkSeenAsync(User.ToCaller(), Paths.MyTimetable(id), cancel);
        return Page();
    }
}
