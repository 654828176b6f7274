using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Markets;

/// <summary>Takes listings whose last day is over out of sight and tells their owners, who may publish again.</summary>
public sealed class ListingExpiry(PortDbContext db, Notifier notifier, TimeProvider time) : IRecurringJob
{
    private const int Batch = 200;

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = time.TownToday();
        var over = await db.Listings.Where(x => x.Status == ListingStatus.Published && x.ValidUntil < today).OrderBy(x => x.ValidUntil).Take(Batch).ToListAsync(cancel);
        foreach (var listing in over.Where(x => x.Expire(now)))
        {
            db.Audit(Caller.Guest, "listing.expired", listing.Id, now);
            db.Enqueue(OutboxTopics.IndexListing, listing.Id.ToString(), now);
            db.Enqueue(OutboxTopics.MatchListing, listing.Id.ToString(), now);
            await notifier.NotifyAsync([listing.OwnerId], NotificationKind.Listing,
                new($"「{listing.Title}」の掲載の期限が過ぎました。続けるときは、期限をのばして公開してください。",
                    $"\"{listing.Title}\" has passed its last day. To go on, set a later day and publish it again."),
                $"/listings/{listing.Id}/edit", cancel: cancel);
        }

        await db.SaveChangesAsync(cancel);
    }
}
