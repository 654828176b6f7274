using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>The recurring pass over the whole town.</summary>
public sealed class TownPass(TownMatching matching) : IRecurringJob
{
    public Task ExecuteAsync(CancellationToken cancel) => matching.PassAsync(null, null, cancel);
}
