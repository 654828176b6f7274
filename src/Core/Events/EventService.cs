using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Events;

/// <summary>Writes events down and takes them out. Coordinators only; for anybody else there is none.</summary>
public sealed class EventService(PortDbContext db, EventStore store, EventCheck check, TimeProvider time)
{
    public async Task<Result<TownEvent>> CreateAsync(Caller caller, EventInput input, CancellationToken cancel = default)
    {
        if (!caller.IsCoordinator && !caller.IsAdministrator)
            return Error.Forbidden;
        if (check.Fault(input) is { } fault)
            return fault;
        var now = time.GetUtcNow();
        var held = new TownEvent { Id = Guid.CreateVersion7(now), CreatedById = caller.Id, CreatedAt = now };
        held.Write(input, now);
        db.Add(held);
        return await store.SaveAsync(caller, held, "event.created", cancel);
    }

    public async Task<Result<TownEvent>> UpdateAsync(Caller caller, Guid id, EventInput input, CancellationToken cancel = default)
    {
        if (await store.FindAsync(caller, id, cancel) is not { } held)
            return Error.NotFound;
        if (input.Version is not { } version)
            return EventErrors.Version;
        if (version != held.Version)
            return Error.StaleVersion;
        if (check.Fault(input) is { } fault)
            return fault;
        if (held.Timetables.Count > 0 && input.Slots != held.SlotCount)
            return EventErrors.HasTimetable;
        if (held.Participants.Count > 0 && (input.LeftKind, input.RightKind) != (held.LeftKind, held.RightKind))
            return EventErrors.HasParticipants;
        held.Write(input, time.GetUtcNow());
        foreach (var participant in held.Participants.Where(x => x.Away.Any(slot => slot > held.SlotCount)))
            participant.CannotCome(participant.Away.Where(slot => slot <= held.SlotCount));
        return await store.SaveAsync(caller, held, "event.updated", cancel);
    }

    public async Task<Result<Guid>> DeleteAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        if (await store.FindAsync(caller, id, cancel) is not { } held)
            return Error.NotFound;
        db.Remove(held);
        return await store.SaveAsync(caller, held, "event.deleted", cancel) is { Ok: false, Error: { } error } ? error : id;
    }
}
