namespace SetagayaPort.Core.Search.Alerts;

/// <summary>A listing that newly fitted a saved search. There is one for each pair, so that nothing is told twice.</summary>
public sealed class SearchHitEntry
{
    public required Guid SavedSearchId { get; init; }

    public required Guid ListingId { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>When its owner's notice was written, of a search that tells at once.</summary>
    public DateTimeOffset? NoticedAt { get; init; }

    /// <summary>When its mail was left, or would have been if the person wanted one.</summary>
    public DateTimeOffset? ToldAt { get; init; }
}
