using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Messaging.Rooms;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>Groups to which the reader is invited: yes or no.</summary>
[Authorize]
public sealed class InvitationsModel(RoomInvitations invitations) : PageModel
{
    public IReadOnlyList<RoomInvitationView> Items { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAcceptAsync(Guid invitation, CancellationToken cancel)
    {
        var accepted = await invitations.AcceptAsync(User.ToCaller(), invitation, cancel);
        return accepted.Ok ? LocalRedirect(Paths.Conversation(accepted.Value)) : await RefuseAsync(accepted.Error, cancel);
    }

    public async Task<IActionResult> OnPostDeclineAsync(Guid invitation, CancellationToken cancel)
    {
        var declined = await invitations.DeclineAsync(User.ToCaller(), invitation, cancel);
        if (!declined.Ok)
            return await RefuseAsync(declined.Error, cancel);
        Flash.Say(TempData, T("参加しないことを選びました。", "You have said no."));
        return LocalRedirect(RoomGuests.Inbox);
    }

    private async Task<IActionResult> RefuseAsync(Error error, CancellationToken cancel)
    {
        ModelState.Refuse(error, Response);
        await ShowAsync(cancel);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel) => Items = await invitations.MineAsync(User.ToCaller(), cancel);
}
