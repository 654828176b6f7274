using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Events;

namespace SetagayaPort.Core.Events;

/// <summary>What participants see of an event: their own meetings, once they were told of them. A listing that is shown to nobody stays unnamed here too.</summary>
public sealed class OwnTimetableReader(PortDbContext db)
{
    /// <summary>One timetable for each of the reader's listings; empty when none takes part, or nothing was announced yet.</summary>
    public async Task<List<OwnTimetable>> ListAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        var mine = await db.Set<EventParticipant>().OfOwner(caller, db).Where(x => x.EventId == id).Select(x => x.Id).ToListAsync(cancel);
        if (mine.Count == 0 || await db.Set<TownEvent>().AsNoTracking().Whole().FirstOrDefaultAsync(x => x.Id == id, cancel) is not { AnnouncedAt: not null, Timetable: { } timetable } held)
            return [];
        var member = caller with { IsCoordinator = false, IsAdministrator = false };
        var listings = held.Participants.Select(x => x.ListingId).ToArray();
        var readable = (await db.Listings.ReadableBy(member, db).Where(x => listings.Contains(x.Id)).Select(x => x.Id).ToListAsync(cancel)).ToHashSet();
        var model = new EventModel(held);
        var meetings = held.MeetingsOf(timetable);
        var tables = Seating.Of(model.Read(meetings)).ToDictionary(x => model.Written(x.Key), x => x.Value);
        return [.. held.Participants.Where(x => mine.Contains(x.Id)).Select(x => new OwnTimetable(held.Id, held.Title, held.HeldOn, x.ListingId, x.Listing.Title ?? "",
            [.. held.Slots.Select(slot => Line(held, meetings, x, slot, tables, readable))]))];
    }

    private static OwnTimetable.Line Line(
        TownEvent held, IReadOnlyList<PlannedMeeting> meetings, EventParticipant own, EventSlot slot, Dictionary<PlannedMeeting, int> tables, HashSet<Guid> readable)
    {
        if (meetings.FirstOrDefault(x => x.Slot == slot.Number && (x.Left == own.Id || x.Right == own.Id)) is not { } meeting)
            return new(slot, null, null, null);
        var other = held.Participants.Find(x => x.Id == (meeting.Left == own.Id ? meeting.Right : meeting.Left))!;
        return readable.Contains(other.ListingId)
            ? new(slot, tables[meeting], other.Listing.Title, other.ListingId)
            : new(slot, tables[meeting], null, null);
    }
}
