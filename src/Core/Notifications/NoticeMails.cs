using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Mail;
using SetagayaPort.Core.Mail.Replies;

namespace SetagayaPort.Core.Notifications;

/// <summary>
/// Tells by mail what stayed unread, several notices in one. A notice is marked and its mail left in one transaction, so that it is mailed
/// once; what comes later, even of the same conversation, is a notice of its own.
/// </summary>
public sealed class NoticeMails(PortDbContext db, Postbox post, MailStops stops, ReplyAddresses replies, TimeProvider time) : IRecurringJob
{
    private const int Batch = 500;

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        if (post.Address is not { } site)
            return;
        var now = time.GetUtcNow();
        for (Guid? last = Guid.Empty; last is not null;)
        {
            var readers = await ReadersAsync(last.Value, now, cancel);
            foreach (var reader in readers.Where(x => NoticeTiming.IsDue(x.Settings, x.Oldest, now)))
                await TellAsync(reader, site, now, cancel);
            last = readers.Count == Batch ? readers[^1].Account.Id : null;
        }
    }

    /// <summary>Who has unread notices that no mail has told of, by id.</summary>
    private async Task<List<Reader>> ReadersAsync(Guid after, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - NoticeTiming.Life;
        var untold = db.Set<Notification>().Where(x => x.ReadAt == null && x.MailedAt == null && x.CreatedAt > since);
        var found = await db.Accounts.AsNoTracking().Reachable()
            .Where(x => x.Id > after && (x.SuspendedUntil == null || x.SuspendedUntil <= now) && untold.Any(n => n.AccountId == x.Id))
            .OrderBy(x => x.Id).Take(Batch)
            .Select(x => new
            {
                Account = x,
                Settings = db.Set<NotificationSettings>().FirstOrDefault(s => s.AccountId == x.Id),
                Oldest = untold.Where(n => n.AccountId == x.Id).Min(n => n.WaitingSince),
            }).ToListAsync(cancel);
        return found.ConvertAll(x => new Reader(x.Account, x.Settings ?? new NotificationSettings { AccountId = x.Account.Id }, x.Oldest));
    }

    private async Task TellAsync(Reader reader, string site, DateTimeOffset now, CancellationToken cancel)
    {
        var (account, settings, _) = reader;
        var since = now - NoticeTiming.Life;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Another worker, or the person at this very moment, may have been quicker.
        var rows = await db.Set<Notification>().FromSql($"""
            SELECT * FROM notifications WHERE account_id = {account.Id} AND read_at IS NULL AND mailed_at IS NULL AND created_at > {since}
            ORDER BY id DESC FOR UPDATE
            """).ToListAsync(cancel);
        var told = rows.FindAll(x => settings.Mails(x.Kind));
        if (told.Count > 0 && NoticeTiming.IsDue(settings, told.Min(x => x.WaitingSince), now))
        {
            foreach (var notice in told)
                notice.MailedAt = now;
            var kept = await db.Set<NotificationSettings>().FindAsync([account.Id], cancel);
            if (kept is null)
                db.Add(kept = settings);
            kept.MailedAt = now;
            var stop = $"{site}/notices/stop/{await stops.TokenAsync(account.Id, cancel)}";
            // Only what tells of one conversation alone can be answered: an answer must not go to the wrong one.
            var answer = told is [{ Kind: NotificationKind.Message } one] && MessageNotice.ConversationOf(one) is { } talk ? await replies.OfAsync(account.Id, talk, cancel) : null;
            post.Leave(account, NoticeLetter.Write(account.DisplayName, account.Locale, told, site, stop, answer));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        db.ChangeTracker.Clear();
    }

    private sealed record Reader(Account Account, NotificationSettings Settings, DateTimeOffset Oldest);
}
