using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>
/// Tells at once what searches found: a notice for each find, a mail at most every quarter of an hour, which the finds in between wait for.
/// As a job it tells what waited.
/// </summary>
public sealed class InstantAlerts(PortDbContext db, AlertNotice notice, AlertMail mail, SearchHits hits, TimeProvider time) : IRecurringJob
{
    /// <summary>Between two mails of one search.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    private const int Batch = 2000;

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        foreach (var search in await WaitingAsync(null, Batch, cancel))
            await TellAsync(search, cancel);
    }

    /// <summary>Searches with something to tell now.</summary>
    /// <param name="among">Only of these; all when null.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Cancellation.</param>
    internal Task<List<Guid>> WaitingAsync(IReadOnlyList<Guid>? among, int most, CancellationToken cancel)
    {
        var (now, latest) = (time.GetUtcNow(), time.GetUtcNow() - Pause);
        return db.Set<SavedSearch>().Where(x => x.Alert == SearchAlert.Instant && (among == null || among.Contains(x.Id))
                && db.Accounts.Any(a => a.Id == x.AccountId && (a.SuspendedUntil == null || a.SuspendedUntil <= now))
                && db.Set<SearchHitEntry>().Any(h => h.SavedSearchId == x.Id && h.ToldAt == null && (h.NoticedAt == null || x.MailedAt == null || x.MailedAt <= latest)))
            .OrderBy(x => x.Id).Select(x => x.Id).Take(most).ToListAsync(cancel);
    }

    /// <summary>In a transaction of its own that holds the search, so that two workers tell nothing twice.</summary>
    internal async Task TellAsync(Guid id, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var search = await db.Set<SavedSearch>().FromSql($"SELECT * FROM saved_searches WHERE id = {id} AND alert = 'instant' FOR UPDATE").FirstOrDefaultAsync(cancel);
        if (search is null)
            return;

        var untold = db.Set<SearchHitEntry>().Where(x => x.SavedSearchId == id && x.ToldAt == null);
        if (await untold.Where(x => x.NoticedAt == null).ExecuteUpdateAsync(x => x.SetProperty(h => h.NoticedAt, now), cancel) > 0)
            await notice.WriteAsync(search, cancel);
        if (search.MailedAt is null || search.MailedAt <= now - Pause)
        {
            var listings = await untold.Select(x => x.ListingId).ToListAsync(cancel);
            await untold.ExecuteUpdateAsync(x => x.SetProperty(h => h.ToldAt, now), cancel);
            if (await hits.AmongAsync(search.AccountId, listings, cancel) is { Count: > 0 } found)
            {
                search.MailedAt = now;
                await mail.LeaveAsync(search, found, cancel);
            }
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
