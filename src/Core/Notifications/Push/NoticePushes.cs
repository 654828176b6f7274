using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Notifications.Push;

/// <summary>
/// Tells devices of what stayed unread, sooner than a mail does. A notice is marked, entered in the ledger of each device and left in the outbox in one
/// transaction, so that each device is told once; many at a time, as after a night, are told as one number.
/// </summary>
public sealed class NoticePushes(PortDbContext db, IOptions<PushOptions> options, TimeProvider time) : IRecurringJob
{
    private const int Batch = 500;

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        for (Guid? last = Guid.Empty; last is not null;)
        {
            var readers = await ReadersAsync(last.Value, now, cancel);
            foreach (var reader in readers)
                await TellAsync(reader, now, cancel);
            last = readers.Count == Batch ? readers[^1] : null;
        }
    }

    /// <summary>Who has a device and unread notices that it was not told of, by id.</summary>
    private Task<List<Guid>> ReadersAsync(Guid after, DateTimeOffset now, CancellationToken cancel)
    {
        var (since, until) = (now - NoticeTiming.Life, now - options.Value.Wait);
        return db.Set<PushDevice>().InUse(db, now)
            .Where(x => x.AccountId > after && db.Set<Notification>().Any(n => n.AccountId == x.AccountId && n.ReadAt == null && n.PushedAt == null
                && n.CreatedAt > since && n.CreatedAt <= until && n.CreatedAt > x.CreatedAt))
            .Select(x => x.AccountId).Distinct().OrderBy(x => x).Take(Batch).ToListAsync(cancel);
    }

    private async Task TellAsync(Guid account, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - NoticeTiming.Life;
        var settings = await db.Set<NotificationSettings>().AsNoTracking().FirstOrDefaultAsync(x => x.AccountId == account, cancel) ?? new NotificationSettings { AccountId = account };
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Another worker, or the person at this very moment, may have been quicker.
        var rows = await db.Set<Notification>().FromSql($"""
            SELECT * FROM notifications WHERE account_id = {account} AND read_at IS NULL AND pushed_at IS NULL AND created_at > {since}
            ORDER BY id FOR UPDATE
            """).ToListAsync(cancel);
        var told = rows.FindAll(x => settings.Pushes(x.Kind) && NoticeTiming.MayPush(settings, x.CreatedAt, options.Value.Wait, now));
        foreach (var device in told.Count == 0 ? [] : await db.Set<PushDevice>().AsNoTracking().InUse(db, now).Where(x => x.AccountId == account).ToListAsync(cancel))
            await LeaveAsync(device, told.FindAll(x => x.CreatedAt > device.CreatedAt), now, cancel);
        foreach (var notice in told)
            notice.PushedAt = now;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task LeaveAsync(PushDevice device, List<Notification> notices, DateTimeOffset now, CancellationToken cancel)
    {
        var fresh = new List<Guid>();
        foreach (var notice in notices)
        {
            if (await db.Database.ExecuteSqlAsync($"INSERT INTO push_deliveries (notification_id, device_id, left_at) VALUES ({notice.Id}, {device.Id}, {now}) ON CONFLICT DO NOTHING", cancel) == 1)
                fresh.Add(notice.Id);
        }

        foreach (var part in fresh.Count > PushLetter.Most ? [fresh] : fresh.ConvertAll(x => new List<Guid> { x }))
            db.Enqueue(OutboxTopics.SendPush, device.Id.ToString(), now, new JsonObject { ["notices"] = new JsonArray([.. part.Select(x => JsonValue.Create(x))]) });
    }
}
