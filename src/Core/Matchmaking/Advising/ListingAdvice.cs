namespace SetagayaPort.Core.Matchmaking.Advising;

/// <summary>What was last worked out that an owner could change in a listing; kept free of language and worded when read.</summary>
public sealed class ListingAdvice
{
    public required Guid ListingId { get; init; }

    /// <summary>The listing's version for which it holds; said of no other.</summary>
    public required int Version { get; init; }

    /// <summary>JSON array of the engine's advice, the most useful first.</summary>
    public required string Advice { get; init; }

    public required DateTimeOffset ComputedAt { get; init; }
}
