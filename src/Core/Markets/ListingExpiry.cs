using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Markets;

/// <summary>
/// Tells owners 14 and 3 days before that the last day of a listing comes near. Takes listings out of sight whose last day is over, or whose kind lapses when its owner shows no sign of life; tells their
/// owners, who may publish again.
/// </summary>
public sealed class ListingExpiry(PortDbContext db, MarketCatalog catalog, Notifier notifier, TimeProvider time) : IRecurringJob
{
    private const int Batch = 200;

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var today = time.TownToday();
        var published = db.Listings.Where(x => x.Status == ListingStatus.Published);
        await RemindAsync(published.Where(x => x.RemindOn <= today && x.ValidUntil >= today), today, cancel);
        foreach (var listing in await published.Where(x => x.ValidUntil < today).OrderBy(x => x.ValidUntil).Take(Batch).ToListAsync(cancel))
        {
            await ExpireAsync(listing, new(
                $"「{listing.Title}」の掲載の期限が過ぎました。つづけるときは、期限をのばせます。",
                $"\"{listing.Title}\" has passed its last day. To go on, you can renew it."), "renew", cancel);
        }

        foreach (var kind in catalog.All.SelectMany(x => x.Sides).Where(x => x.LapsesAfterMonths is not null))
            await LapseAsync(published, kind, today.AddMonths(-kind.LapsesAfterMonths!.Value), cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task RemindAsync(IQueryable<Listing> due, DateOnly today, CancellationToken cancel)
    {
        foreach (var listing in await due.OrderBy(x => x.RemindOn).Take(Batch).ToListAsync(cancel))
        {
            listing.Reminded(today);
            var day = Dates.Day(listing.ValidUntil!.Value);
            await notifier.NotifyAsync([listing.OwnerId], NotificationKind.Listing, new(
                $"「{listing.Title}」の掲載は、{day.Ja}までです。つづけるときは、期限をのばせます。",
                $"\"{listing.Title}\" is shown until {day.En}. To go on, you can renew it."), $"/listings/{listing.Id}/renew", cancel: cancel);
        }
    }

    private async Task LapseAsync(IQueryable<Listing> published, ListingKind kind, DateOnly since, CancellationToken cancel)
    {
        // Also a change that a coordinator made for them is a sign of life.
        var changed = TownTime.StartOf(since);
        var quiet = await published.Where(x => x.Market == kind.MarketId && x.Side == kind.Id && x.UpdatedAt < changed
            && db.Accounts.Any(a => a.Id == x.OwnerId && a.LastActiveOn < since)).OrderBy(x => x.UpdatedAt).Take(Batch).ToListAsync(cancel);
        foreach (var listing in quiet)
        {
            await ExpireAsync(listing, new(
                $"「{listing.Title}」は、{kind.LapsesAfterMonths}か月ご利用がなかったため、お休みにしました。つづけるときは、内容を確かめて、もう一度公開してください。",
                $"\"{listing.Title}\" rests, because you have not been here for {kind.LapsesAfterMonths} months. To go on, check it and publish it again."), "edit", cancel);
        }
    }

    private async Task ExpireAsync(Listing listing, LocalText why, string page, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (!listing.Expire(now))
            return;
        db.Audit(Caller.Guest, "listing.expired", listing.Id, now);
        db.Enqueue(OutboxTopics.IndexListing, listing.Id.ToString(), now);
        db.Enqueue(OutboxTopics.MatchListing, listing.Id.ToString(), now);
        await notifier.NotifyAsync([listing.OwnerId], NotificationKind.Listing, why, $"/listings/{listing.Id}/{page}", cancel: cancel);
    }
}
