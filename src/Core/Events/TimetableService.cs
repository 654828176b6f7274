using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Matching.Events;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Events;

/// <summary>Makes an event's timetable, mends it on the day, takes it back and tells the participants.</summary>
public sealed class TimetableService(PortDbContext db, EventStore store, TimetableNews news, PlacementLicence licence, TimeProvider time)
{
    /// <summary>What takes longer goes on in the background.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(800);

    private const int StepsAtOnce = 500;

    /// <summary>Makes a timetable: at once where that is a matter of a second, else the event says that one is being made.</summary>
    public async Task<Result<TownEvent>> MakeAsync(Caller caller, Guid id, TimetableMode mode, CancellationToken cancel = default)
    {
        if (await store.FindAsync(caller, id, cancel) is not { } held)
            return Error.NotFound;
        if (held.TimetableAskedAt is not null)
            return EventErrors.BeingMade;
        if (held.Wishes.Count == 0)
            return EventErrors.NobodyToMeet;
        if (Licensed(held) is { } refused)
            return refused;
        var now = time.GetUtcNow();
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        budget.CancelAfter(AtOnce);
        var model = new EventModel(held);
        var found = TimetableMaker.Make(model.Event, mode, StepsAtOnce, stop: budget.Token);
        if (budget.IsCancellationRequested)
        {
            held.AskTimetable(now);
            db.Enqueue(OutboxTopics.MakeTimetable, held.Id.ToString(), now, new JsonObject { ["mode"] = Words<TimetableMode>.Of(mode) });
            return await store.SaveAsync(caller, held, "event.timetableAsked", cancel);
        }

        await TakeAsync(held, model, found, mode, cancel);
        return await store.SaveAsync(caller, held, "event.timetableMade", cancel);
    }

    /// <summary>Somebody does not come, comes late or leaves early: as little as possible is changed, and only from the next slot on.</summary>
    public async Task<Result<TownEvent>> RepairAsync(Caller caller, Guid id, RepairInput input, CancellationToken cancel = default)
    {
        if (await store.FindAsync(caller, id, cancel) is not { } held || held.Participants.Find(x => x.Id == input.ParticipantId) is not { } participant)
            return Error.NotFound;
        var now = time.GetUtcNow();
        var from = input.From ?? held.NextSlot(now);
        if (Fault(held, input, from) is { } fault)
            return fault;
        var before = held.Timetable!;
        var planned = held.MeetingsOf(before);
        var (mark, away) = (participant.Mark, participant.Away);
        participant.Note(input.Mark, away.Concat(input.Away(from, held.SlotCount)));
        var model = new EventModel(held);
        var repaired = TimetableRepair.Make(model.Event, model.Read(planned), from - 1);
        var mended = new EventTimetable
        {
            Id = Guid.CreateVersion7(now),
            EventId = held.Id,
            Number = before.Number + 1,
            MadeAt = now,
            Mode = before.Mode,
            Score = repaired.Timetable.Score,
            UpperBound = before.UpperBound,
            Meetings = model.Written(repaired.Timetable),
            MendedForId = participant.Id,
            FormerMark = mark,
            FormerAway = away,
        };
        held.Take(mended, now);
        await news.ChangedAsync(held, TimetableChanges.Between(planned, mended.Meetings), cancel);
        return await store.SaveAsync(caller, held, "event.timetableMended", cancel);
    }

    /// <summary>Takes the newest timetable back, with what was marked for it; the one before holds again.</summary>
    public async Task<Result<TownEvent>> UndoAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        if (await store.FindAsync(caller, id, cancel) is not { } held)
            return Error.NotFound;
        if (held.Timetable is not { } last)
            return EventErrors.NoTimetable;
        var now = time.GetUtcNow();
        held.Participants.Find(x => x.Id == last.MendedForId)?.Note(last.FormerMark, last.FormerAway);
        var announced = held.AnnouncedAt;
        held.Drop(last, now);
        if (announced is not null && held.Timetable is { } again)
            await news.ChangedAsync(held, TimetableChanges.Between(held.MeetingsOf(last), held.MeetingsOf(again)), cancel);
        return await store.SaveAsync(caller, held, "event.timetableUndone", cancel);
    }

    /// <summary>Lets the participants see their timetable, and tells them.</summary>
    public async Task<Result<TownEvent>> AnnounceAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        if (await store.FindAsync(caller, id, cancel) is not { } held)
            return Error.NotFound;
        if (!held.Announce(time.GetUtcNow()))
            return EventErrors.NoTimetable;
        await news.AnnounceAsync(held, cancel);
        return await store.SaveAsync(caller, held, "event.announced", cancel);
    }

    internal async Task TakeAsync(TownEvent held, EventModel model, FoundTimetable found, TimetableMode mode, CancellationToken cancel)
    {
        var (now, before) = (time.GetUtcNow(), held.Timetable);
        var made = new EventTimetable
        {
            Id = Guid.CreateVersion7(now),
            EventId = held.Id,
            Number = (before?.Number ?? 0) + 1,
            MadeAt = now,
            Mode = mode,
            Score = found.Timetable.Score,
            UpperBound = found.UpperBound,
            Meetings = model.Written(found.Timetable),
        };
        held.Take(made, now);
        await news.ChangedAsync(held, TimetableChanges.Between(before is null ? [] : held.MeetingsOf(before), made.Meetings), cancel);
    }

    private Error? Licensed(TownEvent held)
    {
        var (left, right) = (held.Participants.Find(x => x.Side == MarketSide.Left), held.Participants.Find(x => x.Side == MarketSide.Right));
        return left is null || right is null ? EventErrors.NobodyToMeet : licence.Refuses(left.Listing, right.Listing);
    }

    private static Error? Fault(TownEvent held, RepairInput input, int from) =>
        held.Timetable is null ? EventErrors.NoTimetable
        : held.TimetableAskedAt is not null ? EventErrors.BeingMade
        : input.Mark is null ? EventErrors.Mark
        : input.Mark != AttendanceMark.Absent && input.Slot is null ? EventErrors.SlotNeeded
        : input.Slot is { } slot && (slot < 1 || slot > held.SlotCount) ? EventErrors.Slot("slot")
        : from < 1 || from > held.SlotCount + 1 ? EventErrors.Slot("from")
        : null;
}
