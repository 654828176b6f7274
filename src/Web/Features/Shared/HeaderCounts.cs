using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>What waits unread for the signed-in person; asked once a request, for header and tab bar.</summary>
public sealed class HeaderCounts(PortDbContext db, ConversationReader conversations)
{
    private Counts? counts;

    public async Task<Counts> OfAsync(HttpContext context)
    {
        var caller = context.User.ToCaller();
        // The page that tells of a failure must not depend on what may have failed.
        if (caller.IsGuest || context.Features.Get<IExceptionHandlerFeature>() is not null)
            return new Counts(0, 0);
        return counts ??= new Counts(
            (int)(await conversations.PositionsAsync(caller.Id, context.RequestAborted)).Sum(x => Math.Max(0, x.LastNumber - x.ReadNumber)),
            await db.Set<Notification>().CountAsync(x => x.AccountId == caller.Id && x.ReadAt == null, context.RequestAborted));
    }

    /// <summary>Unread messages and unread notices.</summary>
    public sealed record Counts(int Messages, int Notices);
}
