using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Jobs;

/// <summary>The work behind the pages, for administrators: what waits, what was given up, how the recurring jobs fare.</summary>
public sealed class JobDesk(PortDbContext db, OutboxSignal signal, TimeProvider time)
{
    public async Task<IReadOnlyList<OutboxCount>> CountsAsync(CancellationToken cancel = default) => await db.Set<OutboxMessage>()
        .GroupBy(x => x.Topic)
        .Select(x => new OutboxCount(
            x.Key, x.Count(m => m.DeadAt == null), x.Count(m => m.DeadAt == null && m.LastError != null), x.Count(m => m.DeadAt != null),
            x.Where(m => m.DeadAt == null).Min(m => (DateTimeOffset?)m.EnqueuedAt)))
        .ToListAsync(cancel);

    /// <summary>What was given up, newest first. The payload is not shown: it may hold a mail.</summary>
    public Task<List<OutboxMessage>> DeadAsync(int skip, int take, CancellationToken cancel = default) =>
        db.Set<OutboxMessage>().AsNoTracking().Where(x => x.DeadAt != null).OrderByDescending(x => x.DeadAt).ThenByDescending(x => x.Id).Skip(skip).Take(take).ToListAsync(cancel);

    public Task<List<JobRun>> RunsAsync(CancellationToken cancel = default) => db.Set<JobRun>().AsNoTracking().OrderBy(x => x.Job).ToListAsync(cancel);

    /// <summary>Lets the worker try again what was given up, as if it were new.</summary>
    public async Task<Result<long>> RetryAsync(Caller caller, long id, CancellationToken cancel = default)
    {
        var done = await ActAsync(caller, "outbox.retried", id, () => db.Database.ExecuteSqlAsync(
            $"UPDATE outbox SET dead_at = NULL, attempts = 0, lease_until = NULL, available_at = now() WHERE id = {id} AND dead_at IS NOT NULL", cancel), cancel);
        if (done.Ok)
            signal.Set();
        return done;
    }

    /// <summary>Drops what was given up. What it would have done stays undone.</summary>
    public Task<Result<long>> DropAsync(Caller caller, long id, CancellationToken cancel = default) =>
        ActAsync(caller, "outbox.dropped", id, () => db.Set<OutboxMessage>().Where(x => x.Id == id && x.DeadAt != null).ExecuteDeleteAsync(cancel), cancel);

    private async Task<Result<long>> ActAsync(Caller caller, string action, long id, Func<Task<int>> act, CancellationToken cancel)
    {
        if (!caller.IsAdministrator)
            return Error.Forbidden;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await act() != 1)
            return Error.NotFound;
        db.Audit(caller, action, null, time.GetUtcNow(), new JsonObject { ["message"] = id });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return id;
    }
}
