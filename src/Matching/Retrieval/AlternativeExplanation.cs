namespace SetagayaPort.Matching.Retrieval;

/// <summary>How a document answers one alternative of a clause.</summary>
/// <param name="Terms">What must be said.</param>
/// <param name="Literal">The characters that must stand there; null where the terms suffice.</param>
/// <param name="Weight">The alternative's weight.</param>
/// <param name="Holds">Whether the literal stands there.</param>
/// <param name="Said">Field → how often it says the terms; of several terms, the least often said one.</param>
/// <param name="Worth">The weighted and saturated frequency, times the weight; 0 where the literal is missing.</param>
public sealed record AlternativeExplanation(IReadOnlyList<string> Terms, string? Literal, double Weight, bool Holds, IReadOnlyDictionary<TextField, int> Said, double Worth);
