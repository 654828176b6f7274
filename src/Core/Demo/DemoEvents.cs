using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Events;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Events;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Demo;

/// <summary>Holds the demo town's matching events as its coordinator would: with the matches there are, a timetable, and the participants told.</summary>
public sealed class DemoEvents(PortDbContext db, EventService events, EventParticipants participants, TimetableService timetables)
{
    internal async Task<int> AddAsync(DemoFiles files, DemoCalendar dates, CancellationToken cancel)
    {
        if (await db.Set<TownEvent>().AnyAsync(cancel))
            return 0;
        var coordinator = await db.Accounts.Where(x => x.NormalizedEmail == "COORDINATOR@EXAMPLE.JP").Select(x => x.Id).FirstAsync(cancel);
        var rows = files.Read<DemoEvent>("events.jsonl").ToList();
        foreach (var row in rows)
            await AddAsync(row, new Caller(coordinator, IsCoordinator: true), Dates.DayOf(dates.Moment(row.Day)), cancel);
        return rows.Count;
    }

    private async Task AddAsync(DemoEvent row, Caller caller, DateOnly day, CancellationToken cancel)
    {
        var held = Taken(await events.CreateAsync(caller, new(row.Title, day, row.Start, row.MinutesPerSlot, row.Slots, row.LeftKind, row.RightKind)
        {
            Breaks = row.Breaks,
            LeastMeetings = row.LeastMeetings,
        }, cancel));
        var own = await db.Listings.Where(x => x.Status == ListingStatus.Published && (x.Market + "." + x.Side == row.LeftKind || x.Market + "." + x.Side == row.RightKind)
            && db.Accounts.Any(a => a.Id == x.OwnerId && row.Owners.Contains(a.Email!))).OrderBy(x => x.Id).Select(x => x.Id).ToListAsync(cancel);
        held = Taken(await participants.AddAsync(caller, held.Id, own, cancel));
        held = Taken(await participants.AddBestAsync(caller, held.Id, row.Best, cancel));
        if (held.Participants.FindLast(x => x.Side == MarketSide.Right) is { } late)
            Taken(await participants.SetAwayAsync(caller, held.Id, late.Id, row.LateSlots, cancel));
        Taken(await timetables.MakeAsync(caller, held.Id, TimetableMode.BestForAll, cancel));
        Taken(await timetables.AnnounceAsync(caller, held.Id, cancel));
    }

    private static TownEvent Taken(Result<TownEvent> result) => result.Ok ? result.Value : throw new InvalidDataException("events: " + result.Error.Message.En);
}
