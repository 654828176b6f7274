using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Viewings;

/// <summary>A viewing as one of the two sides, or a coordinator, sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IntroductionId">The introduction it belongs to.</param>
/// <param name="Version">Counts its changes.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Slots">The times last proposed.</param>
/// <param name="People">How many come.</param>
/// <param name="Note">What whoever looks would like to see.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="YourTurn">Whether the reader is to answer.</param>
/// <param name="LiesAhead">Whether it is arranged and has not begun.</param>
public sealed record ViewingView(
    Guid Id, Guid IntroductionId, int Version, ViewingState State, IReadOnlyList<ViewingSlotView> Slots, int People, string? Note, DateTimeOffset RequestedAt,
    bool YourTurn, bool LiesAhead)
{
    /// <summary>When it takes place, once it is arranged.</summary>
    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }

    /// <summary>Whether the reader's side made the last move; null when it ended with the introduction, or for a coordinator.</summary>
    public bool? LastByYou { get; init; }

    public ReasonCode? Reason { get; init; }

    /// <summary>What was said with the last move.</summary>
    public string? Said { get; init; }

    /// <summary>Whether the host has told where exactly it is.</summary>
    public bool AddressTold { get; init; }

    /// <summary>Where exactly it is: for the person who asked and was told, while the viewing and the introduction stand.</summary>
    public string? Address { get; init; }
}
