using Microsoft.AspNetCore.Mvc;
using SetagayaPort.Core.Messaging.Rooms;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>Says in the inbox that invitations to groups wait for an answer.</summary>
public sealed class InvitationsViewComponent(RoomInvitations invitations) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        View("~/Features/Messaging/_Invited.cshtml", (await invitations.MineAsync(HttpContext.User.ToCaller(), HttpContext.RequestAborted)).Count);
}
