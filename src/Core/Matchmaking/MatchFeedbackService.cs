using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>Remembers what a side says of a match.</summary>
public sealed class MatchFeedbackService(PortDbContext db, TimeProvider time)
{
    /// <param name="caller">Must own one of the two listings.</param>
    /// <param name="match">The match.</param>
    /// <param name="verdict">Null takes the word back.</param>
    /// <param name="reason">Why it was dismissed, if said.</param>
    /// <param name="cancel">Cancellation.</param>
    public async Task<Result<MatchVerdict?>> SayAsync(Caller caller, Guid match, MatchVerdict? verdict, ReasonCode? reason, CancellationToken cancel = default)
    {
        var mine = db.Listings.OwnedBy(caller, db).Select(x => x.Id);
        var pair = await db.Set<Match>().Where(x => x.Id == match)
            .Select(x => new { x.LeftListingId, x.RightListingId, Left = mine.Contains(x.LeftListingId), Right = mine.Contains(x.RightListingId) })
            .FirstOrDefaultAsync(x => x.Left || x.Right, cancel);
        if (pair is null)
            return Error.NotFound;

        var (listing, counterpart) = pair.Left ? (pair.LeftListingId, pair.RightListingId) : (pair.RightListingId, pair.LeftListingId);
        var said = await db.Set<MatchFeedback>().FindAsync([listing, counterpart], cancel);
        var now = time.GetUtcNow();
        if (verdict is not { } word)
        {
            if (said is not null)
                db.Remove(said);
        }
        else if (said is null)
        {
            db.Add(new MatchFeedback { ListingId = listing, CounterpartId = counterpart, Verdict = word, Reason = reason, At = now });
        }
        else
        {
            (said.Verdict, said.Reason, said.At) = (word, reason, now);
        }

        db.Audit(caller, "match.feedback", match, now);
        await db.SaveChangesAsync(cancel);
        return verdict;
    }
}
