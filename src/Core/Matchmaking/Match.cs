namespace SetagayaPort.Core.Matchmaking;

/// <summary>
/// Two published listings that fit, as computed last: left and right as in the market's model. Reasons are kept free of
/// language and worded when read.
/// </summary>
public sealed class Match
{
    public required Guid Id { get; init; }

    public required Guid LeftListingId { get; init; }

    public required Guid RightListingId { get; init; }

    /// <summary>√(left fit · right fit), 0..1.</summary>
    public required double Mutual { get; init; }

    /// <summary>How well the right fits the left's wishes, 0..1.</summary>
    public required double LeftFit { get; init; }

    public required double RightFit { get; init; }

    /// <summary>
    /// The place in the left listing's list, from 1 for the first: as the last pass over the town gave it, or in between for a pair that came since.
    /// </summary>
    public required double LeftRank { get; init; }

    /// <summary>The place in the right listing's list.</summary>
    public required double RightRank { get; init; }

    /// <summary>JSON arrays of the engine's reasons and improvements.</summary>
    public required string LeftReasons { get; init; }

    public required string RightReasons { get; init; }

    public required string LeftImprovements { get; init; }

    public required string RightImprovements { get; init; }

    public required DateTimeOffset ComputedAt { get; init; }
}
