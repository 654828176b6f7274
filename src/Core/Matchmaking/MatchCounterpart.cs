namespace SetagayaPort.Core.Matchmaking;

/// <summary>What a match shows of the other listing; never a confidential field.</summary>
public sealed record MatchCounterpart(Guid ListingId, string Market, string Side, string? Title, string? Summary, string? Area);
