using System.Globalization;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Matchmaking;

internal sealed class MatchListingHandler(TownMatching matching) : IOutboxHandler
{
    public string Topic => OutboxTopics.MatchListing;

    public Task HandleAsync(OutboxMessage message, CancellationToken cancel) =>
        matching.RefreshAsync(Guid.Parse(message.Key, CultureInfo.InvariantCulture), cancel);
}
