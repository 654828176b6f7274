namespace SetagayaPort.Matching.Retrieval;

/// <summary>What a clause gives a document.</summary>
/// <param name="Text">The clause as it was typed.</param>
/// <param name="IsExcluded">Whether an answer keeps the document out.</param>
/// <param name="Documents">How many documents answer the clause.</param>
/// <param name="Rarity">Its idf: the rarer answers are, the higher.</param>
/// <param name="Contribution">The rarity times the best alternative's worth; 0 for an excluded clause.</param>
/// <param name="Alternatives">Those whose terms the document says.</param>
public sealed record ClauseExplanation(string Text, bool IsExcluded, int Documents, double Rarity, double Contribution, IReadOnlyList<AlternativeExplanation> Alternatives);
