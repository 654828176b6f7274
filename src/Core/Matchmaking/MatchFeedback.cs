using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>One side's word on the other, remembered when the match is computed again.</summary>
public sealed class MatchFeedback
{
    public required Guid ListingId { get; init; }

    public required Guid CounterpartId { get; init; }

    public required MatchVerdict Verdict { get; set; }

    public ReasonCode? Reason { get; set; }

    public required DateTimeOffset At { get; set; }
}
