using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Jobs;

/// <summary>Claims and finishes outbox messages; leases run on the database's clock, so worker clocks do not matter.</summary>
public sealed class OutboxStore(PortDbContext db)
{
    public const int MaxAttempts = 8;

    /// <summary>Claims up to <paramref name="count"/> due messages, oldest first.</summary>
    public Task<List<OutboxMessage>> ClaimAsync(int count, TimeSpan lease, CancellationToken cancel) =>
        // The columns by name: a connection keeps the statement's plan while a newer program adds a column.
        db.Set<OutboxMessage>().FromSql($"""
            WITH due AS MATERIALIZED (
                SELECT id FROM outbox
                WHERE dead_at IS NULL AND available_at <= now() AND (lease_until IS NULL OR lease_until < now())
                ORDER BY id LIMIT {count} FOR UPDATE SKIP LOCKED)
            UPDATE outbox o SET lease_until = now() + {lease}, fence = fence + 1, attempts = attempts + 1 FROM due WHERE o.id = due.id
            RETURNING o.id, o.topic, o.key, o.payload, o.enqueued_at, o.available_at, o.attempts, o.lease_until, o.fence, o.last_error, o.dead_at
            """).AsNoTracking().ToListAsync(cancel);

    /// <summary>False when the lease ran out and another worker has taken the message over.</summary>
    public async Task<bool> FinishAsync(OutboxMessage message, CancellationToken cancel) => (await FinishAsync([message], cancel)).Count == 1;

    /// <summary>Finishes each message whose claim still holds, in one statement; the ids of those.</summary>
    public async Task<IReadOnlySet<long>> FinishAsync(IReadOnlyCollection<OutboxMessage> messages, CancellationToken cancel)
    {
        var (ids, fences) = (messages.Select(x => x.Id).ToArray(), messages.Select(x => x.Fence).ToArray());
        return (await db.Database.SqlQuery<long>($"""
            DELETE FROM outbox o USING unnest({ids}, {fences}) AS done (id, fence) WHERE o.id = done.id AND o.fence = done.fence RETURNING o.id AS "Value"
            """).ToListAsync(cancel)).ToHashSet();
    }

    /// <summary>Gives messages back that were claimed and have not come to their end, as if they had not been claimed.</summary>
    public Task ReleaseAsync(IReadOnlyCollection<OutboxMessage> messages, CancellationToken cancel)
    {
        var (ids, fences) = (messages.Select(x => x.Id).ToArray(), messages.Select(x => x.Fence).ToArray());
        return db.Database.ExecuteSqlAsync($"""
            UPDATE outbox o SET lease_until = NULL, attempts = attempts - 1
            FROM unnest({ids}, {fences}) AS given (id, fence) WHERE o.id = given.id AND o.fence = given.fence
            """, cancel);
    }

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
