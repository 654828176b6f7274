using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Live;

/// <summary>Hints are worthless after a few minutes: every node has delivered them or their clients have caught up from the log.</summary>
public sealed class LiveSignalRetention(PortDbContext db) : IRecurringJob
{
    public Task ExecuteAsync(CancellationToken cancel) => db.Database.ExecuteSqlAsync($"DELETE FROM live_signals WHERE at < now() - interval '10 minutes'", cancel);
}
