using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Notifications.Push;

/// <summary>
/// Tells one device of notices that are still unread. What a push service took is written down in the ledger under a lock, so that two workers with the
/// same work send once; after a power cut in between the same may be sent again, and the device shows one of the same tag.
/// </summary>
internal sealed class PushHandler(PortDbContext db, PushClient client, TimeProvider time) : IOutboxHandler
{
    /// <summary>A push service that never has time.</summary>
    private const int MostDelays = 10;

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    public async Task HandleAsync(OutboxMessage message, CancellationToken cancel)
    {
        var id = Guid.Parse(message.Key, CultureInfo.InvariantCulture);
        var found = await db.Set<PushDevice>().AsNoTracking().InUse(db, time.GetUtcNow()).Where(x => x.Id == id)
            .Join(db.Accounts, x => x.AccountId, x => x.Id, (device, account) => new { Device = device, account.Locale }).FirstOrDefaultAsync(cancel);
        if (found is null)
            return;

        var notices = message.Payload!["notices"]!.AsArray().Select(x => x!.GetValue<Guid>()).ToArray();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var waiting = await db.Set<PushDelivery>().FromSql($"""
            SELECT * FROM push_deliveries WHERE device_id = {id} AND notification_id = ANY ({notices}) AND sent_at IS NULL ORDER BY notification_id FOR UPDATE
            """).AsNoTracking().Select(x => x.NotificationId).ToListAsync(cancel);
        var unread = await db.Set<Notification>().AsNoTracking().Where(x => waiting.Contains(x.Id) && x.ReadAt == null && x.AccountId == found.Device.AccountId)
            .OrderByDescending(x => x.Id).ToListAsync(cancel);
        if (unread.Count == 0)
            return;

        await HearAsync(await client.SendAsync(found.Device, PushLetter.Of(unread, found.Locale), cancel), message, id, unread.ConvertAll(x => x.Id), cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task HearAsync(PushAnswer answer, OutboxMessage message, Guid device, List<Guid> told, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (answer.Taken)
        {
            await db.Set<PushDelivery>().Where(x => x.DeviceId == device && told.Contains(x.NotificationId)).ExecuteUpdateAsync(x => x.SetProperty(d => d.SentAt, now), cancel);
            await db.Set<PushDevice>().Where(x => x.Id == device).ExecuteUpdateAsync(x => x.SetProperty(d => d.LastSuccessAt, now), cancel);
        }
        else if (answer.Gone)
        {
            await db.Set<PushDevice>().Where(x => x.Id == device).ExecuteDeleteAsync(cancel);
        }
        else if (answer is { Later: true, RetryAfter: { } pause } && Delays(message) < MostDelays)
        {
            await PutOffAsync(message, pause > LongestPause ? LongestPause : pause, cancel);
        }
        else
        {
            // The outbox tries again with growing pauses, and shows administrators what it gave up.
            throw new HttpRequestException($"The push service answered {answer.Status}.");
        }
    }

    /// <summary>The same work again, after the pause that the push service asked for (database clock).</summary>
    private async Task PutOffAsync(OutboxMessage message, TimeSpan pause, CancellationToken cancel)
    {
        var payload = new JsonObject { ["notices"] = message.Payload!["notices"]!.DeepClone(), ["delays"] = Delays(message) + 1 }.ToJsonString();
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO outbox (topic, key, payload, enqueued_at, available_at)
            VALUES ({message.Topic}, {message.Key}, {payload}::jsonb, {message.EnqueuedAt}, now() + {pause})
            """, cancel);
    }

    private static int Delays(OutboxMessage message) => message.Payload!["delays"]?.GetValue<int>() ?? 0;
}
