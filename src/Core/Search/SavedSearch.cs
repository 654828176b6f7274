namespace SetagayaPort.Core.Search;

/// <summary>A search somebody wants to come back to.</summary>
public sealed class SavedSearch
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string Name { get; set; }

    /// <summary>The query string of the search page, such as <c>market=jobs&amp;q=パン</c>.</summary>
    public required string Query { get; set; }

    public required SearchAlert Alert { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
