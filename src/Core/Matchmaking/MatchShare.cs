namespace SetagayaPort.Core.Matchmaking;

/// <summary>How much of a listing is left over in the equilibrium of the last pass towards one side, in (0, 1]: little where many want it.</summary>
public sealed class MatchShare
{
    public required Guid ListingId { get; init; }

    /// <summary>Market and side of the others, such as <c>jobs.seeker</c>.</summary>
    public required string OtherSide { get; init; }

    public required double Share { get; init; }
}
