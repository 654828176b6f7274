using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Events;

/// <summary>Who should meet whom: taken over from the matches, then chosen by coordinators.</summary>
public sealed class EventWishes(PortDbContext db, EventStore store, TimeProvider time)
{
    /// <summary>The pairs of one participant become exactly these.</summary>
    /// <param name="caller">A coordinator.</param>
    /// <param name="id">The event.</param>
    /// <param name="participantId">Whose pairs.</param>
    /// <param name="with">Participants of the other side.</param>
    /// <param name="cancel">Cancellation.</param>
    public async Task<Result<TownEvent>> SetAsync(Caller caller, Guid id, Guid participantId, IReadOnlyCollection<Guid> with, CancellationToken cancel = default)
    {
        if (await store.FindAsync(caller, id, cancel) is not { } held || held.Participants.Find(x => x.Id == participantId) is not { } participant)
            return Error.NotFound;
        var others = held.Participants.Where(x => x.Side != participant.Side && with.Contains(x.Id)).ToList();
        if (others.Count != with.Distinct().Count())
            return EventErrors.Pair;
        held.Wishes.RemoveAll(x => Of(x, participant) && !with.Contains(x.LeftId == participantId ? x.RightId : x.LeftId));
        var present = held.Wishes.Where(x => Of(x, participant)).Select(x => x.LeftId == participantId ? x.RightId : x.LeftId).ToHashSet();
        var fresh = others.Where(x => !present.Contains(x.Id)).ToList();
        var matches = await MatchesAsync([participant], fresh, cancel);
        foreach (var other in fresh)
        {
            var (left, right) = participant.Side == MarketSide.Left ? (participant, other) : (other, participant);
            var match = matches.Find(x => x.LeftListingId == left.ListingId && x.RightListingId == right.ListingId);
            held.Wishes.Add(Wish(held, left, right, match));
        }

        held.Planned(time.GetUtcNow());
        return await store.SaveAsync(caller, held, "event.wishes", cancel);
    }

    /// <summary>Takes over the best matches of new participants with those of the other side, as many each as there are slots.</summary>
    internal async Task PrefillAsync(TownEvent held, IReadOnlyCollection<EventParticipant> fresh, CancellationToken cancel)
    {
        var known = await MatchesAsync(fresh, held.Participants, cancel);
        foreach (var participant in fresh)
        {
            var others = held.Participants.Where(x => x.Side != participant.Side && x.Listing.OwnerId != participant.Listing.OwnerId).ToDictionary(x => x.ListingId);
            var matches = known.Where(x => participant.Side == MarketSide.Left
                ? x.LeftListingId == participant.ListingId && others.ContainsKey(x.RightListingId)
                : x.RightListingId == participant.ListingId && others.ContainsKey(x.LeftListingId));
            foreach (var match in matches.OrderByDescending(x => x.Mutual).ThenBy(x => x.Id).Take(held.SlotCount))
            {
                var (left, right) = participant.Side == MarketSide.Left ? (participant, others[match.RightListingId]) : (others[match.LeftListingId], participant);
                if (!held.Wishes.Exists(x => x.LeftId == left.Id && x.RightId == right.Id))
                    held.Wishes.Add(Wish(held, left, right, match));
            }
        }
    }

    /// <summary>The stored matches of some with others, without those that either side has dismissed.</summary>
    private Task<List<Match>> MatchesAsync(IReadOnlyCollection<EventParticipant> some, IEnumerable<EventParticipant> others, CancellationToken cancel)
    {
        Guid[] own = [.. some.Select(x => x.ListingId)], ids = [.. others.Select(x => x.ListingId)];
        return db.Set<Match>().AsNoTracking()
            .Where(x => (own.Contains(x.LeftListingId) && ids.Contains(x.RightListingId)) || (own.Contains(x.RightListingId) && ids.Contains(x.LeftListingId)))
            .Where(x => !db.Set<MatchFeedback>().Any(f => f.Verdict == MatchVerdict.Dismissed
                && ((f.ListingId == x.LeftListingId && f.CounterpartId == x.RightListingId) || (f.ListingId == x.RightListingId && f.CounterpartId == x.LeftListingId))))
            .ToListAsync(cancel);
    }

    private static bool Of(EventWish wish, EventParticipant participant) => wish.LeftId == participant.Id || wish.RightId == participant.Id;

    private static EventWish Wish(TownEvent held, EventParticipant left, EventParticipant right, Match? match) => new()
    {
        EventId = held.Id,
        LeftId = left.Id,
        RightId = right.Id,
        Mutual = match?.Mutual ?? EventWish.ChosenWorth,
        LeftFit = match?.LeftFit ?? EventWish.ChosenWorth,
        RightFit = match?.RightFit ?? EventWish.ChosenWorth,
    };
}
