namespace SetagayaPort.Core.Search;

/// <summary>One page of hits and the counts of all of them.</summary>
public sealed record SearchPage(int Total, int Page, int Size, IReadOnlyList<SearchHit> Hits, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets)
{
    /// <summary>A query that finds something, when this one does not.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The query that these hits answer, when nothing answers the one that was typed.</summary>
    public string? CorrectedTo { get; init; }

    /// <summary>Whether no listing answers the whole query, so that these answer a part of it.</summary>
    public bool Partial { get; init; }

    /// <summary>Where these leave room on the first page: listings that answer a part of the query, best first. Counted neither in the total nor in the facets.</summary>
    public IReadOnlyList<SearchHit> InPart { get; init; } = [];

    /// <summary>Whether something was typed and nothing of it can be searched (です, signs only), so that no words narrow these.</summary>
    public bool Unread { get; init; }

    /// <summary>Whether the engine in reserve answered, because the one that is configured did not.</summary>
    public bool Fallback { get; init; }
}
