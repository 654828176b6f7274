using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Matching.Events;

namespace SetagayaPort.Core.Events;

/// <summary>Reads events for those who lead them.</summary>
public sealed class EventReader(PortDbContext db, TimeProvider time)
{
    private const int Most = 200;

    /// <summary>All events, the latest day first.</summary>
    public async Task<List<EventLine>> ListAsync(Caller caller, CancellationToken cancel = default) =>
        await db.Set<TownEvent>().LedBy(caller).OrderByDescending(x => x.HeldOn).ThenByDescending(x => x.Id).Take(Most)
            .Select(x => new EventLine(x.Id, x.Version, x.Title, x.HeldOn, x.StartsAt, x.LeftKind, x.RightKind, x.Participants.Count, x.Timetables.Any(), x.AnnouncedAt)).ToListAsync(cancel);

    /// <summary>The whole event; null for whoever does not lead it.</summary>
    public async Task<EventView?> FindAsync(Caller caller, Guid id, CancellationToken cancel = default) =>
        await FindEventAsync(caller, id, cancel) is { } held ? View(held) : null;

    /// <summary>The event itself, to look for candidates; null for whoever does not lead it.</summary>
    public Task<TownEvent?> FindEventAsync(Caller caller, Guid id, CancellationToken cancel = default) =>
        db.Set<TownEvent>().AsNoTracking().LedBy(caller).Whole().FirstOrDefaultAsync(x => x.Id == id, cancel);

    public EventView View(TownEvent x) => new(x.Id, x.Version, x.Title, x.HeldOn, x.StartsAt, x.SlotMinutes, x.SlotCount, x.LeftKind, x.RightKind)
    {
        Tables = x.Tables,
        Breaks = x.Breaks,
        MostInARow = x.MostInARow,
        LeastMeetings = x.LeastMeetings,
        Times = [.. x.Slots],
        NextSlot = x.NextSlot(time.GetUtcNow()),
        Participants = [.. x.Participants.OrderBy(p => p.Side).ThenBy(p => p.Id)
            .Select(p => new EventView.Participant(p.Id, p.ListingId, p.Side, Title(p), p.Away, p.Mark, p.Listing.Visibility))],
        Wishes = [.. x.Wishes.OrderByDescending(w => w.Mutual).ThenBy(w => w.LeftId).Select(w => new EventView.Pair(w.LeftId, w.RightId, w.Mutual))],
        TimetableAskedAt = x.TimetableAskedAt,
        AnnouncedAt = x.AnnouncedAt,
        Timetable = x.Timetable is { } timetable ? Made(x, timetable) : null,
    };

    private static EventView.Made Made(TownEvent held, EventTimetable timetable)
    {
        var model = new EventModel(held);
        var read = model.Read(held.MeetingsOf(timetable));
        var tables = Seating.Of(read);
        var before = held.Timetables.Where(x => x.Number < timetable.Number).MaxBy(x => x.Number);
        return new(timetable.Number, timetable.MadeAt, timetable.Mode, timetable.Score, timetable.UpperBound,
            [.. read.Meetings.Select(x => new EventView.Seat(x.Slot + 1, tables[x], model.Left(x.Organization), model.Right(x.Person))).OrderBy(x => x.Slot).ThenBy(x => x.Table)])
        {
            IsStale = held.PlannedAt > timetable.MadeAt,
            BelowLeast = [.. read.OrganizationsBelowLeast().Select(model.Left), .. read.PeopleBelowLeast().Select(model.Right)],
            Blocking = [.. BlockingPairs.Of(read).Select(x => new EventView.Pair(model.Left(x.Organization), model.Right(x.Person), x.Score))],
            Changes = before is null ? null : TimetableChanges.Between(held.MeetingsOf(before), held.MeetingsOf(timetable)),
            MendedFor = held.Participants.Find(x => x.Id == timetable.MendedForId)?.Id,
        };
    }

    private static string Title(EventParticipant x) =>
        string.IsNullOrWhiteSpace(x.Listing.Title) ? new LocalText("見出しのない掲載", "Listing without a title").ToString() : x.Listing.Title;
}
