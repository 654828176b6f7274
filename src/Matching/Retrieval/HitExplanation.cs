namespace SetagayaPort.Matching.Retrieval;

/// <summary>How a document came to its score: the sum of what its clauses contribute, times 1 and the priors, times 1 and the proximity.</summary>
/// <param name="IsFound">Whether the query finds the document, wholly or in part, by its words and conditions.</param>
/// <param name="Score">
/// What it is ranked by; the proximity counts here even where the document is too far behind for it to be looked at in a ranking.
/// </param>
/// <param name="Clauses">What each clause gives, in the query's order.</param>
/// <param name="Freshness">What being new adds, as a share.</param>
/// <param name="Completeness">What being filled in adds, as a share.</param>
/// <param name="Nearness">What being near adds, as a share.</param>
/// <param name="Proximity">What clauses said close together add, as a share.</param>
public sealed record HitExplanation(bool IsFound, double Score, IReadOnlyList<ClauseExplanation> Clauses, double Freshness, double Completeness, double Nearness, double Proximity);
