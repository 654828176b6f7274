using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Live;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>Tells owners about good matches that were not there before, once per listing until they have looked.</summary>
public sealed class MatchNews(PortDbContext db, LiveFeed feed, Notifier notifier, TimeProvider time)
{
    /// <summary>A match far down a list is no news to whose list it is.</summary>
    private const double Shown = 20;

    /// <summary>A bulk load is no news for each of its owners; they find their matches when they come.</summary>
    private const int Bulk = 2000;

    public async Task FoundAsync(IReadOnlyCollection<FreshMatch> fresh, CancellationToken cancel)
    {
        if (fresh.Count is 0 or > Bulk)
            return;

        var found = fresh.Where(x => x.Mutual >= MarketReach.Good).ToList();
        var ids = found.SelectMany(x => new[] { x.Left, x.Right }).Distinct().ToArray();
        var hidden = await db.Listings.Where(x => ids.Contains(x.Id) && x.Visibility == Visibility.Private).Select(x => x.Id).ToListAsync(cancel);
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        foreach (var listing in await db.Listings.AsNoTracking().Where(x => ids.Contains(x.Id)).OrderBy(x => x.Id).Select(x => new { x.Id, x.OwnerId, x.Title }).ToListAsync(cancel))
        {
            // A private counterpart is only counted, never announced.
            var visible = found.Count(x => (x.Left == listing.Id && x.LeftRank <= Shown && !hidden.Contains(x.Right))
                || (x.Right == listing.Id && x.RightRank <= Shown && !hidden.Contains(x.Left)));
            if (visible == 0)
                continue;
            await notifier.NotifyAsync([listing.OwnerId], NotificationKind.Match,
                new($"「{listing.Title}」に、合いそうな相手が見つかりました。", $"There is a good match for \"{listing.Title}\"."),
                $"/listings/{listing.Id}/matches", TopicOf(listing.Id), cancel);
            db.Call(feed, listing.OwnerId, "matchesChanged", new { listingId = listing.Id, count = visible }, time.GetUtcNow());
        }

        await db.SaveChangesAsync(cancel);
        if (transaction is not null)
            await transaction.CommitAsync(cancel);
    }

    public static string TopicOf(Guid listing) => $"matches:{listing}";
}
