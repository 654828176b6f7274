namespace SetagayaPort.Core.Matchmaking;

/// <summary>Why it fits: a stable code, its share 0..1 of the fit, and the sentence in the reader's language.</summary>
public sealed record MatchReason(string Code, double Weight, string Text);
