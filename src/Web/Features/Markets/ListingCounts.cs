using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>How many matches and open introductions each of some listings has: one query each, whatever their number.</summary>
public static class ListingCounts
{
    /// <summary>Matches that the owner is shown: neither hidden nor dismissed.</summary>
    public static Task<Dictionary<Guid, int>> OfMatchesAsync(PortDbContext db, IReadOnlyList<Guid> listings, CancellationToken cancel)
    {
        var matches = db.Set<Match>();
        var pairs = matches.Where(x => listings.Contains(x.LeftListingId)).Select(x => new { Own = x.LeftListingId, Other = x.RightListingId })
            .Concat(matches.Where(x => listings.Contains(x.RightListingId)).Select(x => new { Own = x.RightListingId, Other = x.LeftListingId }));
        return (from pair in pairs
                join other in db.Listings on pair.Other equals other.Id
                where other.Visibility != Visibility.Private
                    && !db.Set<MatchFeedback>().Any(x => x.ListingId == pair.Own && x.CounterpartId == pair.Other && x.Verdict == MatchVerdict.Dismissed)
                group pair by pair.Own into own
                select new { own.Key, Count = own.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count, cancel);
    }

    public static Task<Dictionary<Guid, int>> OfIntroductionsAsync(PortDbContext db, IReadOnlyList<Guid> listings, CancellationToken cancel)
    {
        IntroductionState[] open = [IntroductionState.Proposed, IntroductionState.Accepted, IntroductionState.InProgress];
        var introductions = db.Set<Introduction>().Where(x => open.Contains(x.State));
        return introductions.Where(x => listings.Contains(x.FromListingId)).Select(x => x.FromListingId)
            .Concat(introductions.Where(x => listings.Contains(x.ToListingId)).Select(x => x.ToListingId))
            .GroupBy(x => x).Select(x => new { x.Key, Count = x.Count() })
            .ToDictionaryAsync(x => x.Key, x => x.Count, cancel);
    }
}
