using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Messaging.Rooms;

/// <summary>Asks somebody into a room, or brings in at once who already talks with the one who asks.</summary>
public sealed class RoomGuests(PortDbContext db, Notifier notifier)
{
    public const string Inbox = "/messages/invitations";

    /// <returns>The word of the joining; null where an invitation waits for its answer.</returns>
    internal async Task<Result<ConversationEvent?>> BringAsync(Caller by, Conversation room, RoomCandidate who, DateTimeOffset now, CancellationToken cancel)
    {
        if (room.Present(who.AccountId) is not null)
            return RoomErrors.Member;
        var asked = await db.Set<RoomInvitation>().Where(x => x.ConversationId == room.Id && x.AccountId == who.AccountId).ToListAsync(cancel);
        if (asked.Exists(x => x.State == RoomInvitationState.Declined && now - x.AnsweredAt < RoomInvitation.Rest) || await IsBlockedAsync(room, who.AccountId, cancel))
            return RoomErrors.CannotInvite;
        if (asked.Exists(x => x.State == RoomInvitationState.Invited))
            return (ConversationEvent?)null;
        var waiting = await db.Set<RoomInvitation>().CountAsync(x => x.ConversationId == room.Id && x.State == RoomInvitationState.Invited, cancel);
        if (room.Presence + waiting + db.ChangeTracker.Entries<RoomInvitation>().Count(x => x.State == EntityState.Added) >= Conversation.MostMembers)
            return RoomErrors.Full;

        // Whoever has left, or said no, comes back by their own yes alone.
        if (who.Direct && asked.Count == 0 && room.Members.TrueForAll(x => x.AccountId != who.AccountId))
        {
            if (room.Join(who.AccountId, who.Unnamed, by.Id, now) is not { } word)
                return RoomErrors.Closed;
            db.Audit(by, "room.added", room.Id, now);
            await notifier.NotifyAsync([who.AccountId], NotificationKind.Message, new(
                "グループの会話に加わりました。", "You are now part of a group conversation."), $"/messages/{room.Id}", MessageNotice.TopicOf(room.Id), cancel);
            return word;
        }

        db.Add(new RoomInvitation { Id = Guid.CreateVersion7(now), ConversationId = room.Id, AccountId = who.AccountId, InvitedById = by.Id, Unnamed = who.Unnamed, InvitedAt = now });
        db.Audit(by, "room.invited", room.Id, now);
        await notifier.NotifyAsync([who.AccountId], NotificationKind.Request, new(
            "グループの会話に招かれています。参加するかどうかを、選べます。", "You are invited to a group conversation. You can say yes or no."), Inbox, $"room:{room.Id}", cancel);
        return (ConversationEvent?)null;
    }

    /// <summary>Whether a member has blocked somebody, or they a member.</summary>
    internal Task<bool> IsBlockedAsync(Conversation room, Guid account, CancellationToken cancel)
    {
        var present = room.Members.Where(x => x.LeftSeq is null).Select(x => x.AccountId).ToList();
        return db.Set<Block>().AnyAsync(x => (x.BlockedId == account && present.Contains(x.BlockerId)) || (x.BlockerId == account && present.Contains(x.BlockedId)), cancel);
    }
}
