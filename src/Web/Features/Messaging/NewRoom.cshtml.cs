using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Messaging.Rooms;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>A coordinator opens a room for people of introductions, the host of a project one for its supporters.</summary>
[Authorize]
public sealed class NewRoomModel(RoomService rooms, RoomCircle circle) : PageModel
{
    [BindProperty(Name = "project", SupportsGet = true)]
    public Guid? Project { get; set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "history")]
    public string? History { get; set; }

    [BindProperty(Name = "people")]
    public List<Guid> People { get; set; } = [];

    public IReadOnlyList<RoomCandidate> Candidates { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        History = Words<HistoryRule>.Of(HistoryRule.FromJoining);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var opened = await rooms.OpenAsync(User.ToCaller(), Name, History, Project, People, cancel);
        if (opened.Ok)
        {
            Flash.Say(TempData, T("グループを始めました。招いた方が「参加する」を選ぶと、いっしょに話せます。", "The group is open. Those you invited take part once they say yes."));
            return LocalRedirect(Paths.Conversation(opened.Value));
        }

        ModelState.Refuse(opened.Error, Response);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var caller = User.ToCaller();
        if (Project is null && !caller.IsCoordinator)
            return NotFound();
        Candidates = await circle.OfAsync(caller, Project, cancel);
        return Page();
    }
}
