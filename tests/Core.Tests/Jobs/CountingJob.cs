using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Tests.Jobs;

/// <summary>Work that writes one row each time it is done, and what a test wants to happen beside it.</summary>
internal sealed class CountingJob(PortDbContext db, CountingJob.Beside beside) : IOutboxHandler
{
    public const string Topic = "test.count";
    public const string KeyedTopic = "test.keyed";

    public async Task HandleAsync(OutboxMessage message, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO counted VALUES ({message.Key})", cancel);
        await beside.Act(message, cancel);
    }

    /// <summary>What a test does while the work is done.</summary>
    internal sealed class Beside
    {
        public Func<OutboxMessage, CancellationToken, Task> Act { get; set; } = (_, _) => Task.CompletedTask;
    }

    /// <summary>The same with a name for its effect.</summary>
    internal sealed class Keyed(PortDbContext db, EffectLedger ledger, Beside beside) : IOutboxHandler
    {
        public Task HandleAsync(OutboxMessage message, CancellationToken cancel) =>
            ledger.OnceAsync($"count {message.Key}", () => new CountingJob(db, beside).HandleAsync(message, cancel), cancel);
    }
}
