using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Matchmaking.Learning;

/// <summary>One side's most serious word on another listing. Lives while a night's lesson is worked out and is never stored.</summary>
internal sealed record SpokenWord
{
    public required Guid ListingId { get; init; }

    /// <summary>Market and side, such as <c>jobs.seeker</c>.</summary>
    public required string Kind { get; init; }

    public required Guid OwnerId { get; init; }

    public required Guid OtherId { get; init; }

    public required string OtherKind { get; init; }

    public required bool Yes { get; init; }

    public ReasonCode? Reason { get; init; }

    public required Seriousness Seriousness { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Being taken by somebody else, silence and a change of mind say nothing of the pair.</summary>
    public bool Teaches => Yes || Reason is not (ReasonCode.Filled or ReasonCode.NoReply or ReasonCode.ChangedMind);
}
