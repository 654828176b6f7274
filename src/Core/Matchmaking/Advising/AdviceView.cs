namespace SetagayaPort.Core.Matchmaking.Advising;

/// <summary>What the owner could change, in the reader's language.</summary>
/// <param name="Field">The field's path.</param>
/// <param name="Gained">How many more it would fit well.</param>
/// <param name="Text">The sentence.</param>
public sealed record AdviceView(string Field, int Gained, string Text);
