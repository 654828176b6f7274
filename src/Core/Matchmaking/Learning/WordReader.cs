using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.Matchmaking.Learning;

/// <summary>
/// What people said of each other, read anew each night, so that a listing or an account that is gone teaches nothing more.
/// Words of accounts that are suspended are left out.
/// </summary>
internal sealed class WordReader(PortDbContext db)
{
    /// <param name="since">Older words are not read.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancel">Cancellation.</param>
    /// <returns>One word for each listing and the other one it is about.</returns>
    public async Task<List<SpokenWord>> ReadAsync(DateTimeOffset since, DateTimeOffset now, CancellationToken cancel)
    {
        var words = await MarksAsync(since, now, cancel);
        words.AddRange((await IntroductionsAsync(since, cancel)).SelectMany(x => x.Words()).Where(x => x.At >= since && x.At <= now));
        var suspended = await db.Accounts.Where(x => x.SuspendedUntil > now).Select(x => x.Id).ToListAsync(cancel);
        return [.. words.GroupBy(x => (x.ListingId, x.OtherId))
            .Select(x => x.OrderByDescending(word => word.Seriousness).ThenByDescending(word => word.At).First())
            .Where(x => x.Teaches && !suspended.Contains(x.OwnerId))];
    }

    private Task<List<SpokenWord>> MarksAsync(DateTimeOffset since, DateTimeOffset now, CancellationToken cancel) =>
        (from said in db.Set<MatchFeedback>()
         where said.At >= since && said.At <= now
         join mine in db.Listings on said.ListingId equals mine.Id
         join other in db.Listings on said.CounterpartId equals other.Id
         select new SpokenWord
         {
             ListingId = mine.Id,
             Kind = mine.Market + "." + mine.Side,
             OwnerId = mine.OwnerId,
             OtherId = other.Id,
             OtherKind = other.Market + "." + other.Side,
             Yes = said.Verdict == MatchVerdict.Interested,
             Reason = said.Reason,
             Seriousness = Seriousness.Mark,
             At = said.At,
         }).ToListAsync(cancel);

    private Task<List<AnsweredIntroduction>> IntroductionsAsync(DateTimeOffset since, CancellationToken cancel) =>
        db.Set<Introduction>().Where(x => x.ProposedAt >= since || x.ClosedAt >= since).Select(x => new AnsweredIntroduction
        {
            From = new(x.FromListingId, x.FromListing.Market + "." + x.FromListing.Side, x.FromListing.OwnerId, x.FromConsentAt,
                x.ClosedById == x.FromListing.OwnerId || db.Set<OrganizationMember>().Any(m => m.OrganizationId == x.FromListing.OrganizationId && m.AccountId == x.ClosedById)),
            To = new(x.ToListingId, x.ToListing.Market + "." + x.ToListing.Side, x.ToListing.OwnerId, x.ToConsentAt,
                x.ClosedById == x.ToListing.OwnerId || db.Set<OrganizationMember>().Any(m => m.OrganizationId == x.ToListing.OrganizationId && m.AccountId == x.ClosedById)),
            State = x.State,
            Reason = x.Reason,
            ClosedAt = x.ClosedAt,
            Objected = x.Objection != null,
        }).ToListAsync(cancel);
}
