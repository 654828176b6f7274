using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Live;

namespace SetagayaPort.Core.Data;

/// <summary>
/// Wakes the outbox and hands live signals on once they are committed: at the end of SaveChanges, or of the
/// surrounding transaction where there is one. A rollback forgets them.
/// </summary>
public sealed class AfterCommit(OutboxSignal outbox, LiveFeed feed) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, Pending> pending = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context)
        {
            var waiting = pending.GetOrCreateValue(context);
            waiting.Signals.AddRange(context.ChangeTracker.Entries<LiveSignal>().Where(x => x.State == EntityState.Added).Select(x => x.Entity));
            waiting.Work |= context.ChangeTracker.Entries<OutboxMessage>().Any(x => x.State == EntityState.Added);
        }

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context && context.Database.CurrentTransaction is null)
            Release(context);
        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Forget(eventData.Context);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context)
            Release(context);
        return Task.CompletedTask;
    }

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    private void Release(DbContext context)
    {
        if (!pending.TryGetValue(context, out var waiting))
            return;
        foreach (var signal in waiting.Signals)
            feed.Publish(signal);
        if (waiting.Work)
        {
            outbox.Set();
            feed.Written.Set();
        }

        pending.Remove(context);
    }

    private void Forget(DbContext? context)
    {
        if (context is not null)
            pending.Remove(context);
    }

    private sealed class Pending
    {
        public List<LiveSignal> Signals { get; } = [];

        public bool Work { get; set; }
    }
}
