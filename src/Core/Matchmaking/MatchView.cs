using System.Text.Json.Serialization;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>A match as one side sees it.</summary>
/// <param name="Id">The match.</param>
/// <param name="ListingId">The reader's own listing.</param>
/// <param name="Counterpart">The other listing.</param>
/// <param name="Mutual">How well the two fit each other, 0..1.</param>
/// <param name="Yours">How well it fits the reader, 0..1.</param>
/// <param name="Theirs">How well the reader fits it, 0..1.</param>
/// <param name="Rank">The place in the reader's list, 1 for the first: what yields the most introductions, not the highest fit.</param>
/// <param name="Reasons">Why it fits the reader, strongest first.</param>
/// <param name="Improve">What the reader could change to fit better.</param>
/// <param name="ComputedAt">When it was computed.</param>
/// <param name="State">Where it stands.</param>
public sealed record MatchView(
    Guid Id, Guid ListingId, MatchCounterpart Counterpart, double Mutual, double Yours, double Theirs, int Rank,
    IReadOnlyList<MatchReason> Reasons, IReadOnlyList<MatchImprovement> Improve, DateTimeOffset ComputedAt, MatchState State)
{
    /// <summary>Why the reader fits the other side; shown on the page beside one's own reasons.</summary>
    [JsonIgnore]
    public IReadOnlyList<MatchReason> TheirReasons { get; init; } = [];
}
