using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Events;

/// <summary>Who may read and change events, as conditions of the query itself.</summary>
internal static class EventQueries
{
    /// <summary>All events for coordinators and administrators, none for anybody else.</summary>
    public static IQueryable<TownEvent> LedBy(this IQueryable<TownEvent> events, Caller caller) =>
        events.Where(_ => caller.IsCoordinator || caller.IsAdministrator);

    public static IQueryable<TownEvent> Whole(this IQueryable<TownEvent> events) =>
        events.Include(x => x.Participants).ThenInclude(x => x.Listing).Include(x => x.Wishes).Include(x => x.Timetables).AsSplitQuery();

    /// <summary>The participants for whom somebody answers.</summary>
    public static IQueryable<EventParticipant> OfOwner(this IQueryable<EventParticipant> participants, Caller caller, PortDbContext db) =>
        participants.Where(x => db.Listings.OwnedBy(caller, db).Any(l => l.Id == x.ListingId));
}
