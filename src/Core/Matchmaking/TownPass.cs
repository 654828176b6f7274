using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Matchmaking.Advising;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>The recurring pass over the whole town.</summary>
public sealed class TownPass(TownMatching matching, TownAdvice advice) : IRecurringJob
{
    public async Task ExecuteAsync(CancellationToken cancel)
    {
        await matching.PassAsync(null, null, cancel);
        await advice.PassAsync(cancel);
    }
}
