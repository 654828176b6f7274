namespace SetagayaPort.Histories;

/// <summary>A promise that a history breaks.</summary>
/// <param name="Invariant">Its name, I1 to I10.</param>
/// <param name="What">Where and how, for the one who looks for the cause.</param>
public sealed record Violation(string Invariant, string What);
