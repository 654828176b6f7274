namespace SetagayaPort.Core.Matchmaking;

/// <summary>What the reader could change in their own listing, with the field's path.</summary>
public sealed record MatchImprovement(string Field, string Text);
