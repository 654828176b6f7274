using SetagayaPort.Matching.Retrieval;

namespace SetagayaPort.Core.Search;

/// <summary>A found listing. <paramref name="TitleHighlight"/> and <paramref name="Snippet"/> are HTML with nothing but <c>mark</c> in it.</summary>
public sealed record SearchHit(
    Guid Id, string Market, string Side, string Title, string TitleHighlight, string Snippet, string? Organization,
    string? Area, string? Station, double? DistanceMeters, DateTimeOffset PublishedAt, double Score)
{
    /// <summary>How the score came about, for those who may ask.</summary>
    public HitExplanation? Explanation { get; init; }
}
