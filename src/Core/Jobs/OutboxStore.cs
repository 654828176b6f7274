using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Jobs;

/// <summary>Claims and finishes outbox messages; leases run on the database's clock, so worker clocks do not matter.</summary>
public sealed class OutboxStore(PortDbContext db)
{
    public const int MaxAttempts = 8;

    /// <summary>Claims up to <paramref name="count"/> due messages, oldest first, one per topic and key at a time.</summary>
    public Task<List<OutboxMessage>> ClaimAsync(int count, TimeSpan lease, CancellationToken cancel) =>
        db.Set<OutboxMessage>().FromSql($"""
            UPDATE outbox SET lease_until = now() + {lease}, fence = fence + 1, attempts = attempts + 1
            WHERE id IN (
                SELECT id FROM outbox
                WHERE dead_at IS NULL AND available_at <= now() AND (lease_until IS NULL OR lease_until < now())
                ORDER BY id LIMIT {count} FOR UPDATE SKIP LOCKED)
            RETURNING *
            """).AsNoTracking().ToListAsync(cancel);

    /// <summary>False when the lease ran out and another worker has taken the message over.</summary>
    public async Task<bool> FinishAsync(OutboxMessage message, CancellationToken cancel) =>
        await db.Set<OutboxMessage>().Where(x => x.Id == message.Id && x.Fence == message.Fence).ExecuteDeleteAsync(cancel) == 1;

    /// <summary>Puts the message back with a growing pause, or aside for inspection after the last try.</summary>
    public Task FailAsync(OutboxMessage message, string error, CancellationToken cancel)
    {
        var pause = TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, message.Attempts)));
        var dead = message.Attempts >= MaxAttempts;
        return db.Database.ExecuteSqlAsync($"""
            UPDATE outbox SET lease_until = NULL, last_error = {error}, available_at = now() + {pause},
                dead_at = CASE WHEN {dead} THEN now() ELSE NULL END
            WHERE id = {message.Id} AND fence = {message.Fence}
            """, cancel);
    }
}
