using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Core.Projects;

namespace SetagayaPort.Core.Messaging.Rooms;

/// <summary>Opens rooms, and does what their owners and members may do.</summary>
public sealed class RoomService(PortDbContext db, RoomDesk desk, RoomCircle circle, RoomGuests guests, ProjectGate gate, Notifier notifier, TimeProvider time)
{
    /// <summary>A coordinator opens a room for people of introductions, the host of a project one for its supporters.</summary>
    /// <param name="caller">Becomes its owner.</param>
    /// <param name="name">1 to 60 characters.</param>
    /// <param name="history">A word of <see cref="HistoryRule"/>.</param>
    /// <param name="project">The project whose room it is; null for one of introductions.</param>
    /// <param name="people">At least one of <see cref="RoomCircle"/>, by the ids given there.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<Result<Guid>> OpenAsync(Caller caller, string? name, string? history, Guid? project, IReadOnlyCollection<Guid> people, CancellationToken cancel = default)
    {
        if (NameOf(name) is not { } title)
            return RoomErrors.Name;
        if (!Words<HistoryRule>.TryParse(history, out var rule))
            return RoomErrors.History;
        if (project is { } listing && await gate.LedByAsync(caller, listing, cancel) is { Ok: false } refused)
            return refused.Error;
        if (project is null && !caller.IsCoordinator)
            return Error.Forbidden;
        var asked = (await circle.OfAsync(caller, project, cancel)).Where(x => people.Contains(x.Id)).ToList();
        if (people.Count == 0 || people.Distinct().Count() != asked.Count)
            return RoomErrors.People;

        var now = time.GetUtcNow();
        var (room, word) = Conversation.OpenRoom(Guid.CreateVersion7(now), title, rule, caller.Id, project, now);
        var words = new List<ConversationEvent> { word };
        db.Add(room);
        db.Audit(caller, "room.opened", room.Id, now);
        // Who is asked is told at once: nobody may hear of a room that is not opened in the end.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var who in asked)
        {
            var brought = await guests.BringAsync(caller, room, who, now, cancel);
            if (!brought.Ok)
                return brought.Error;
            if (brought.Value is { } joined)
                words.Add(joined);
        }

        desk.Write(words);
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { ConstraintName: "ix_conversations_project_room" })
        {
            return RoomErrors.Exists;
        }

        return room.Id;
    }

    public async Task<Result<string>> RenameAsync(Caller caller, Guid id, string? name, CancellationToken cancel = default)
    {
        if (NameOf(name) is not { } title)
            return RoomErrors.Name;
        return await LedAsync(caller, id, "room.renamed", (room, now) => Task.FromResult(room.Rename(caller.Id, title, now)), () => title, cancel);
    }

    /// <summary>Makes another member the owner.</summary>
    public Task<Result<Guid>> HandOverAsync(Caller caller, Guid id, Guid user, CancellationToken cancel = default) =>
        LedAsync(caller, id, "room.handedOver", (room, now) => Task.FromResult(Known(room, user) is { } to ? room.HandOver(caller.Id, to.AccountId, now) : null), () => user, cancel);

    public Task<Result<Guid>> RemoveAsync(Caller caller, Guid id, Guid user, CancellationToken cancel = default) => LedAsync(caller, id, "room.removed", async (room, now) =>
    {
        if (Known(room, user) is not { } member || room.Remove(caller.Id, member.AccountId, now) is not { } word)
            return null;
        await notifier.NotifyAsync([member.AccountId], NotificationKind.Message, new(
            "グループの会話から外れました。それまでの会話は読めます。", "You are no longer part of a group conversation. You can still read what was said until then."), $"/messages/{id}", cancel: cancel);
        return word;
    }, () => user, cancel);

    /// <summary>From then on it can be read and no more; who was asked and has not answered is asked no longer.</summary>
    public Task<Result<Guid>> CloseAsync(Caller caller, Guid id, CancellationToken cancel = default) => LedAsync(caller, id, "room.closed", async (room, now) =>
    {
        var word = room.Close(caller.Id, now);
        await WithdrawAllAsync(id, now, cancel);
        return word;
    }, () => id, cancel);

    /// <summary>Anybody leaves at any time; with its owner the room closes.</summary>
    public Task<Result<Guid>> LeaveAsync(Caller caller, Guid id, CancellationToken cancel = default) => desk.ChangeAsync<Guid>(id, async (room, words, now) =>
    {
        if (room.Present(caller.Id) is null)
            return Error.NotFound;
        if (room.Close(caller.Id, now) is { } closed)
        {
            words.Add(closed);
            await WithdrawAllAsync(id, now, cancel);
        }

        words.Add(room.Leave(caller.Id, now)!);
        db.Audit(caller, "room.left", id, now);
        return id;
    }, cancel);

    private Task<Result<T>> LedAsync<T>(
        Caller caller, Guid id, string action, Func<Conversation, DateTimeOffset, Task<ConversationEvent?>> change, Func<T> answer, CancellationToken cancel) =>
        desk.ChangeAsync<T>(id, async (room, words, now) =>
        {
            if (Obstacle(caller, room) is { } obstacle)
                return obstacle;
            if (await change(room, now) is not { } word)
                return RoomErrors.State;
            words.Add(word);
            db.Audit(caller, action, id, now);
            return answer();
        }, cancel);

    /// <summary>What stands in the way of leading a room: not being in it, not being its owner, its end.</summary>
    internal static Error? Obstacle(Caller caller, Conversation room) =>
        room.Present(caller.Id) is null ? Error.NotFound
        : room.OwnerId != caller.Id ? Error.Forbidden
        : room.ClosedAt is not null ? RoomErrors.Closed : null;

    /// <summary>A present member by the id under which the others know them.</summary>
    private static ConversationMember? Known(Conversation room, Guid user) => room.Members.Find(x => x.LeftSeq is null && (x.AliasId ?? x.AccountId) == user);

    private async Task WithdrawAllAsync(Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var invitation in await db.Set<RoomInvitation>().Where(x => x.ConversationId == id && x.State == RoomInvitationState.Invited).ToListAsync(cancel))
            invitation.Withdraw(now);
    }

    private static string? NameOf(string? name) => name?.Trim() is { Length: > 0 and <= Conversation.LongestName } title && !title.Any(char.IsControl) ? title : null;
}
