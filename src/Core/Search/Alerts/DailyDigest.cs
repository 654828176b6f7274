using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>Each morning one mail and one notice for each person, with what their daily searches found since the last one.</summary>
public sealed class DailyDigest(PortDbContext db, AlertNotice notice, AlertMail mail, SearchHits hits, TimeProvider time) : IRecurringJob
{
    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var people = await db.Accounts.Where(x => x.SuspendedUntil == null || x.SuspendedUntil <= now)
            .Where(x => db.Set<SavedSearch>().Any(s => s.AccountId == x.Id && s.Alert == SearchAlert.Daily
                && db.Set<SearchHitEntry>().Any(h => h.SavedSearchId == s.Id && h.ToldAt == null)))
            .OrderBy(x => x.Id).Select(x => x.Id).ToListAsync(cancel);
        foreach (var person in people)
            await TellAsync(person, cancel);
    }

    /// <summary>In a transaction of its own that holds the searches, so that two workers tell nothing twice.</summary>
    private async Task TellAsync(Guid person, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var searches = await db.Set<SavedSearch>().FromSql($"SELECT * FROM saved_searches WHERE account_id = {person} AND alert = 'daily' ORDER BY id FOR UPDATE").ToListAsync(cancel);
        var ids = searches.ConvertAll(x => x.Id);
        var untold = db.Set<SearchHitEntry>().Where(x => ids.Contains(x.SavedSearchId) && x.ToldAt == null);
        var found = (await untold.Select(x => new { x.SavedSearchId, x.ListingId }).ToListAsync(cancel)).ToLookup(x => x.SavedSearchId, x => x.ListingId);
        await untold.ExecuteUpdateAsync(x => x.SetProperty(h => h.ToldAt, now), cancel);

        var shown = await hits.AmongAsync(person, [.. found.SelectMany(x => x).Distinct()], cancel);
        var told = searches.Select(x => new SearchFinds(x, [.. shown.Where(listing => found[x.Id].Contains(listing.Id))])).Where(x => x.Listings.Count > 0).ToList();
        if (told.Count > 0)
        {
            await notice.WriteAsync(person, ids, cancel);
            await mail.LeaveAsync(person, told, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
