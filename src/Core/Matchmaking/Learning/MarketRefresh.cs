using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Matchmaking.Learning;

/// <summary>Computes all matches of a market anew after its weights have changed, so that old and new ones do not stand side by side.</summary>
internal sealed class MarketRefresh(TownMatching matching) : IOutboxHandler
{
    public Task HandleAsync(OutboxMessage message, CancellationToken cancel) => matching.PassAsync(message.Key, null, cancel);
}
