using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Jobs;

/// <summary>No work waits for three months: names of older effects are forgotten.</summary>
public sealed class EffectRetention(PortDbContext db) : IRecurringJob
{
    public Task ExecuteAsync(CancellationToken cancel) => db.Database.ExecuteSqlAsync($"DELETE FROM effects WHERE at < now() - interval '90 days'", cancel);
}
