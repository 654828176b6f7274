using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Jobs;

/// <summary>
/// The names of effects that have happened. What stands in the port's own database is done in one transaction with its name, and so once, also when
/// the worker dies before the outbox knows, or a slow worker meets the one that took over. What happens outside the database (a mail, a push) is in
/// no transaction: it comes at least once, under an id that stays the same.
/// </summary>
public sealed class EffectLedger(PortDbContext db)
{
    /// <summary>Brings an effect about in a transaction of its own, if nobody has. Whoever names it at the same time waits, and does it when this fails.</summary>
    /// <param name="effect">Its name, the same for every message that asks for it.</param>
    /// <param name="act">Writes by this scope's context.</param>
    /// <param name="cancel">Cancellation.</param>
    /// <returns>Whether it happened now.</returns>
    public async Task<bool> OnceAsync(string effect, Func<Task> act, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Database.ExecuteSqlAsync($"INSERT INTO effects (name, at) VALUES ({effect}, now()) ON CONFLICT DO NOTHING", cancel) == 0)
            return false;
        await act();
        await transaction.CommitAsync(cancel);
        return true;
    }
}
