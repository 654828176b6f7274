using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Live;

/// <summary>Hints are worthless after a few minutes: every node has delivered them or their clients have caught up from the log.</summary>
public sealed class LiveSignalRetention(PortDbContext db, TimeProvider time) : IRecurringJob
{
    public Task ExecuteAsync(CancellationToken cancel)
    {
        var old = time.GetUtcNow().AddMinutes(-10);
        return db.Set<LiveSignal>().Where(x => x.At < old).ExecuteDeleteAsync(cancel);
    }
}
