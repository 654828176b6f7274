namespace SetagayaPort.Web.Features.Shared;

/// <summary>A listing in a list. It holds only what everybody who sees the card may know.</summary>
/// <param name="Id">Id of the listing.</param>
/// <param name="Market">Word of the market.</param>
/// <param name="Side">Word of the side.</param>
/// <param name="Title">Headline.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Place">Station and walk, or the area.</param>
/// <param name="KeyFact">The one fact of its kind, such as 時給 1,300円から.</param>
/// <param name="PublishedAt">Null for a draft.</param>
/// <param name="Mine">Whether it is the reader's own.</param>
public sealed record ListingCard(
    Guid Id, string Market, string Side, string Title, string? Summary, string? Place, string? KeyFact, DateTimeOffset? PublishedAt, bool Mine)
{
    /// <summary>How large it is, for kinds that are asked for by their size.</summary>
    public string? SizeFact { get; init; }

    /// <summary>Level of the title on the page.</summary>
    public int Level { get; init; } = 3;
}
