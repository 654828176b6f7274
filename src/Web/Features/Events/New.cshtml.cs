using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Events;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Events;

/// <summary>A new event.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class NewModel(EventService service) : PageModel
{
    public EventForm Form { get; private set; } = EventForm.Empty;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form = EventForm.Of(Request.Form);
        var made = await service.CreateAsync(User.ToCaller(), Form.Read(), cancel);
        if (!made.Ok)
        {
            this.Refuse(made.Error);
            return Page();
        }

        Flash.Say(TempData, T("イベントを作りました。つぎに、参加者を足してください。", "The event is made. Add participants next."));
        return LocalRedirect(Paths.Event(made.Value.Id));
    }
}
