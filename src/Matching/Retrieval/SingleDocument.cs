namespace SetagayaPort.Matching.Retrieval;

/// <summary>
/// One document by itself, read once to be held against many queries: the same index and the same run as <see cref="TextIndex"/>, so that
/// both agree on whether it answers. Any number of threads may share it.
/// </summary>
public sealed class SingleDocument
{
    private static readonly RankingParameters Ranking = new();

    private readonly ValueBook _book = new();
    private readonly IndexSnapshot _index;

    /// <param name="document">What is looked for.</param>
    public SingleDocument(RetrievalDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var segment = SegmentMaking.Of([document], _book);
        Terms = [.. segment.Postings.Terms];
        _index = new IndexSnapshot([LivingSegment.Of(segment)], Ranking);
    }

    /// <summary>Every term that any of its fields says, once, in no order that means anything.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>
    /// Whether the query finds it: among any other documents, <see cref="TextIndex.Find"/> has it among the hits of a page that is not
    /// <see cref="RetrievalPage.IsPartial"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The query filters by more than 64 facets.</exception>
    public bool IsFoundBy(RetrievalQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new QueryRun(_index, _book, Ranking, query).Finds(0, 0);
    }
}
