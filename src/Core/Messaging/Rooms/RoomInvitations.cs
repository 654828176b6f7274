using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Messaging.Rooms;

/// <summary>Invitations to rooms: given by the owner, answered by whom they are for.</summary>
public sealed class RoomInvitations(PortDbContext db, RoomDesk desk, RoomCircle circle, RoomGuests guests, Notifier notifier)
{
    /// <summary>Asks somebody of the owner's circle, or who was in the room before.</summary>
    /// <returns>Whether they are in the room at once, because both talk with each other already.</returns>
    public Task<Result<bool>> InviteAsync(Caller caller, Guid id, Guid user, CancellationToken cancel = default) => desk.ChangeAsync<bool>(id, async (room, words, now) =>
    {
        if (RoomService.Obstacle(caller, room) is { } obstacle)
            return obstacle;
        if ((await CandidatesAsync(caller, room, cancel)).FirstOrDefault(x => x.Id == user) is not { } who)
            return room.Members.Exists(x => x.LeftSeq is null && (x.AliasId ?? x.AccountId) == user) ? RoomErrors.Member : RoomErrors.People;
        var brought = await guests.BringAsync(caller, room, who, now, cancel);
        if (!brought.Ok)
            return brought.Error;
        if (brought.Value is { } word)
            words.Add(word);
        return brought.Value is not null;
    }, cancel);

    /// <summary>Whom the owner may still ask.</summary>
    public async Task<Result<List<RoomCandidate>>> CandidatesAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        if (await FindAsync(id, cancel) is not { } room)
            return Error.NotFound;
        if (RoomService.Obstacle(caller, room) is { } obstacle)
            return obstacle;
        var asked = await db.Set<RoomInvitation>().Where(x => x.ConversationId == id && x.State == RoomInvitationState.Invited).Select(x => x.AccountId).ToListAsync(cancel);
        return (await CandidatesAsync(caller, room, cancel)).Where(x => !asked.Contains(x.AccountId)).ToList();
    }

    /// <summary>Those that wait for an answer: the owner sees whom the room has asked.</summary>
    public async Task<Result<List<RoomInvitationView>>> OfRoomAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        if (await FindAsync(id, cancel) is not { } room)
            return Error.NotFound;
        return RoomService.Obstacle(caller, room) is { } obstacle ? obstacle : await Views(db.Set<RoomInvitation>().Where(x => x.ConversationId == id)).ToListAsync(cancel);
    }

    /// <summary>The caller's own that wait for an answer.</summary>
    public async Task<IReadOnlyList<RoomInvitationView>> MineAsync(Caller caller, CancellationToken cancel = default) =>
        await Views(db.Set<RoomInvitation>().Where(x => x.AccountId == caller.Id)).ToListAsync(cancel);

    /// <returns>The room.</returns>
    public Task<Result<Guid>> AcceptAsync(Caller caller, Guid id, CancellationToken cancel = default) => AnswerAsync(caller, id, async (room, invitation, words, now) =>
    {
        if (room.ClosedAt is not null)
            return RoomErrors.Closed;
        if (await guests.IsBlockedAsync(room, caller.Id, cancel))
            return RoomErrors.CannotJoin;
        if (room.Join(caller.Id, invitation.Unnamed, caller.Id, now) is not { } word)
            return RoomErrors.Full;
        words.Add(word);
        invitation.Accept(now);
        db.Audit(caller, "room.joined", room.Id, now);
        return room.Id;
    }, cancel);

    public Task<Result<Guid>> DeclineAsync(Caller caller, Guid id, CancellationToken cancel = default) => AnswerAsync(caller, id, (room, invitation, _, now) =>
    {
        invitation.Decline(now);
        db.Audit(caller, "room.declined", room.Id, now);
        return Task.FromResult<Result<Guid>>(room.Id);
    }, cancel);

    /// <summary>The owner takes an invitation back.</summary>
    public Task<Result<Guid>> WithdrawAsync(Caller caller, Guid id, Guid invitation, CancellationToken cancel = default) => desk.ChangeAsync<Guid>(id, async (room, _, now) =>
    {
        if (RoomService.Obstacle(caller, room) is { } obstacle)
            return obstacle;
        if (await db.Set<RoomInvitation>().FirstOrDefaultAsync(x => x.Id == invitation && x.ConversationId == id, cancel) is not { } found)
            return Error.NotFound;
        if (!found.Withdraw(now))
            return RoomErrors.State;
        db.Audit(caller, "room.invitationWithdrawn", id, now);
        return invitation;
    }, cancel);

    private async Task<Result<Guid>> AnswerAsync(
        Caller caller, Guid id, Func<Conversation, RoomInvitation, List<ConversationEvent>, DateTimeOffset, Task<Result<Guid>>> answer, CancellationToken cancel)
    {
        var mine = db.Set<RoomInvitation>().Where(x => x.Id == id && x.AccountId == caller.Id);
        if (await mine.Select(x => (Guid?)x.ConversationId).FirstOrDefaultAsync(cancel) is not { } room)
            return Error.NotFound;
        var answered = await desk.ChangeAsync<Guid>(room, async (found, words, now) =>
            await mine.FirstAsync(cancel) is { State: RoomInvitationState.Invited } invitation ? await answer(found, invitation, words, now) : RoomErrors.State, cancel);
        if (answered.Ok)
            await notifier.MarkTopicReadAsync(caller, $"room:{room}", cancel);
        return answered;
    }

    private Task<Conversation?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<Conversation>().AsNoTracking().Include(x => x.Members).FirstOrDefaultAsync(x => x.Id == id && x.Kind == ConversationKind.Room, cancel);

    private async Task<IReadOnlyList<RoomCandidate>> CandidatesAsync(Caller caller, Conversation room, CancellationToken cancel)
    {
        var present = room.Members.Where(x => x.LeftSeq is null).Select(x => x.AccountId).ToHashSet();
        var circled = (await circle.OfAsync(caller, room.ListingId, cancel)).Where(x => !present.Contains(x.AccountId)).ToList();
        var former = room.Members.Where(x => !present.Contains(x.AccountId) && circled.TrueForAll(y => y.AccountId != x.AccountId)).ToDictionary(x => x.AccountId);
        var ids = former.Keys.ToList();
        var names = ids.Count == 0 ? [] : await db.Accounts.Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.DisplayName }).ToListAsync(cancel);
        return [.. circled, .. names.Select(x => former[x.Id].AliasId is { } alias
            ? new RoomCandidate(alias, former[x.Id].AliasName ?? "", room.Title, false, x.Id, true)
            : new RoomCandidate(x.Id, x.DisplayName, room.Title, false, x.Id, false))];
    }

    private IQueryable<RoomInvitationView> Views(IQueryable<RoomInvitation> invitations) => invitations.AsNoTracking().Where(x => x.State == RoomInvitationState.Invited)
        .Join(db.Set<Conversation>(), x => x.ConversationId, c => c.Id, (x, c) => new { x, c })
        .Join(db.Accounts, x => x.x.AccountId, a => a.Id, (x, a) => new { x.x, x.c, a.DisplayName })
        .Join(db.Accounts, x => x.x.InvitedById, a => a.Id, (x, a) => new { x.x, x.c, x.DisplayName, By = a.DisplayName })
        .OrderBy(x => x.x.Id)
        .Select(x => new RoomInvitationView(
            x.x.Id, x.c.Id, x.c.Title, x.c.History, x.x.Unnamed ? ConversationMember.Unnamed : x.DisplayName,
            db.Set<ConversationMember>().Where(m => m.ConversationId == x.c.Id && m.AccountId == x.x.InvitedById).Select(m => m.AliasName).FirstOrDefault() ?? x.By,
            db.Set<ConversationMember>().Count(m => m.ConversationId == x.c.Id && m.LeftSeq == null), x.x.InvitedAt));
}
