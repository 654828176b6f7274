using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Events;

/// <summary>Finds events for those who lead them, and saves what was done.</summary>
public sealed class EventStore(PortDbContext db, TimeProvider time)
{
    internal Task<TownEvent?> FindAsync(Caller caller, Guid id, CancellationToken cancel) =>
        db.Set<TownEvent>().LedBy(caller).Whole().FirstOrDefaultAsync(x => x.Id == id, cancel);

    internal async Task<Result<TownEvent>> SaveAsync(Caller caller, TownEvent held, string action, CancellationToken cancel)
    {
        db.Audit(caller, action, held.Id, time.GetUtcNow());
        return await db.SavedAsync(cancel) ? held : Error.StaleVersion;
    }
}
