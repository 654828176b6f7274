using SetagayaPort.Core.Search.Alerts;

namespace SetagayaPort.Core.Search;

/// <summary>A search somebody wants to come back to, or to be told of what it newly finds.</summary>
public sealed class SavedSearch
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string Name { get; set; }

    /// <summary>The query string of the search page as <see cref="SearchCriteria.ToAddress"/> writes it, such as <c>market=jobs&amp;q=パン</c>.</summary>
    public required string Query { get; set; }

    /// <summary>What the query asks for; null only until the site has read the query of an older program.</summary>
    public SearchCriteria? Criteria { get; set; }

    public required SearchAlert Alert { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its owner last looked at what it found.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>When its hits were last told at once; the next mail waits a while.</summary>
    public DateTimeOffset? MailedAt { get; set; }

    /// <summary>The program whose analysis made its keys; another one treats them as unknown.</summary>
    public string? KeyedBy { get; set; }
}
