namespace SetagayaPort.Matching.Retrieval;

/// <summary>A stretch of the hits, and the counts of all of them.</summary>
/// <param name="Total">How many documents are found; exact.</param>
/// <param name="IsPartial">Whether none answers enough of the query, so that these are the ones that answer a part of it.</param>
/// <param name="Hits">Best first.</param>
/// <param name="Facets">
/// Facet → how many of the documents found carry each value, most frequent first, then by name. A facet that the query filters by is counted
/// as if it did not, so that its other values show what they would add.
/// </param>
public sealed record RetrievalPage(int Total, bool IsPartial, IReadOnlyList<RetrievalHit> Hits, IReadOnlyDictionary<string, IReadOnlyList<ValueCount>> Facets)
{
    /// <summary>What answers a part of the query, best first, where the hits leave room: see <see cref="RetrievalQuery.FillTo"/>. Counted nowhere.</summary>
    public IReadOnlyList<RetrievalHit> InPart { get; init; } = [];
}
