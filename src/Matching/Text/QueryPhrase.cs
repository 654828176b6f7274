namespace SetagayaPort.Matching.Text;

/// <summary>One way of answering a clause: a text that says all the terms, and holds the literal where there is one.</summary>
/// <param name="Terms">At least one, each as in <see cref="Token.Term"/>.</param>
/// <param name="Weight">How much of an answer it is: 1 for what was typed, less for what only may be meant. Above 0, at most 1.</param>
/// <param name="Literal">Characters that must stand in the text as <see cref="JapaneseAnalyzer.Fold"/> gives it; null where the terms suffice.</param>
public sealed record QueryPhrase(IReadOnlyList<string> Terms, double Weight = 1, string? Literal = null);
