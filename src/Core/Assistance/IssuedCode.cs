namespace SetagayaPort.Core.Assistance;

/// <summary>A new code for the letter; it is shown this once and kept nowhere.</summary>
public sealed record IssuedCode(string Code, DateTimeOffset ExpiresAt);
