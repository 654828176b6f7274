namespace SetagayaPort.Matching.Text;

/// <summary>
/// One thing a query asks for. A text answers the query when it holds at least one alternative of every clause, and none of an excluded one.
/// </summary>
/// <param name="Text">The part of the query as it was typed, without quotes or minus.</param>
/// <param name="Alternatives">Never empty, by falling weight: the word itself, its literal characters, other words that mean nearly the same, words that are read so.</param>
/// <param name="IsExcluded">Whether a text that holds it is unwanted.</param>
public sealed record QueryClause(string Text, IReadOnlyList<QueryPhrase> Alternatives, bool IsExcluded = false);
