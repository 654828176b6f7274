using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Events;

/// <summary>Adds listings to an event and takes them out, and notes when they cannot come.</summary>
public sealed class EventParticipants(PortDbContext db, EventStore store, EventCandidates candidates, EventWishes wishes, TimeProvider time)
{
    /// <summary>Adds published listings of the event's two sides; those that take part already stay as they are.</summary>
    public async Task<Result<TownEvent>> AddAsync(Caller caller, Guid id, IReadOnlyCollection<Guid> listings, CancellationToken cancel = default)
    {
        if (await store.FindAsync(caller, id, cancel) is not { } held)
            return Error.NotFound;
        return await AddAsync(caller, held, listings, cancel);
    }

    /// <summary>Adds everybody who has said 気になる of somebody of the other side, and whom they said it of.</summary>
    public async Task<Result<TownEvent>> AddInterestedAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        if (await store.FindAsync(caller, id, cancel) is not { } held)
            return Error.NotFound;
        return await AddAsync(caller, held, await candidates.InterestedAsync(held, cancel), cancel);
    }

    /// <summary>Adds those of the best matches between the two sides.</summary>
    /// <param name="caller">A coordinator.</param>
    /// <param name="id">The event.</param>
    /// <param name="limit">How many listings at most.</param>
    /// <param name="cancel">Cancellation.</param>
    public async Task<Result<TownEvent>> AddBestAsync(Caller caller, Guid id, int limit, CancellationToken cancel = default)
    {
        if (await store.FindAsync(caller, id, cancel) is not { } held)
            return Error.NotFound;
        return await AddAsync(caller, held, await candidates.BestAsync(held, Math.Clamp(limit, 1, TownEvent.MostParticipants), cancel), cancel);
    }

    public async Task<Result<TownEvent>> RemoveAsync(Caller caller, Guid id, Guid participantId, CancellationToken cancel = default)
    {
        if (await store.FindAsync(caller, id, cancel) is not { } held || held.Participants.Find(x => x.Id == participantId) is not { } participant)
            return Error.NotFound;
        if (held.Timetables.Exists(x => x.Meetings.Any(m => m.Left == participantId || m.Right == participantId)))
            return EventErrors.Planned;
        held.Wishes.RemoveAll(x => x.LeftId == participantId || x.RightId == participantId);
        held.Participants.Remove(participant);
        held.Planned(time.GetUtcNow());
        return await store.SaveAsync(caller, held, "event.participantRemoved", cancel);
    }

    /// <summary>Notes in which slots somebody cannot come.</summary>
    public async Task<Result<TownEvent>> SetAwayAsync(Caller caller, Guid id, Guid participantId, IReadOnlyCollection<int> away, CancellationToken cancel = default)
    {
        if (await store.FindAsync(caller, id, cancel) is not { } held || held.Participants.Find(x => x.Id == participantId) is not { } participant)
            return Error.NotFound;
        if (away.Any(x => x < 1 || x > held.SlotCount))
            return EventErrors.Slot("away");
        participant.CannotCome(away);
        held.Planned(time.GetUtcNow());
        return await store.SaveAsync(caller, held, "event.availability", cancel);
    }

    private async Task<Result<TownEvent>> AddAsync(Caller caller, TownEvent held, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var there = held.Participants.Select(x => x.ListingId).ToHashSet();
        var wanted = ids.Where(x => !there.Contains(x)).Distinct().ToArray();
        var listings = await db.Listings.Where(x => wanted.Contains(x.Id) && x.Status == ListingStatus.Published
            && (x.Market + "." + x.Side == held.LeftKind || x.Market + "." + x.Side == held.RightKind)).ToListAsync(cancel);
        if (listings.Count != wanted.Length)
            return EventErrors.Listing;
        if (held.Participants.Count + listings.Count > TownEvent.MostParticipants)
            return EventErrors.Full;
        var fresh = listings.OrderBy(x => Array.IndexOf(wanted, x.Id)).Select(x => new EventParticipant
        {
            Id = Guid.CreateVersion7(now),
            EventId = held.Id,
            ListingId = x.Id,
            Listing = x,
            Side = x.Kind == held.LeftKind ? MarketSide.Left : MarketSide.Right,
        }).ToList();
        held.Participants.AddRange(fresh);
        await wishes.PrefillAsync(held, fresh, cancel);
        held.Planned(now);
        return await store.SaveAsync(caller, held, "event.participantsAdded", cancel);
    }
}
