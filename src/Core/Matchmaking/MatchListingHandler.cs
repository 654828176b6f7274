using System.Globalization;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Matchmaking.Advising;

namespace SetagayaPort.Core.Matchmaking;

internal sealed class MatchListingHandler(TownMatching matching, TownAdvice advice) : IOutboxHandler
{
    public async Task HandleAsync(OutboxMessage message, CancellationToken cancel)
    {
        var listing = Guid.Parse(message.Key, CultureInfo.InvariantCulture);
        await matching.RefreshAsync(listing, cancel);
        await advice.RefreshAsync(listing, cancel);
    }
}
