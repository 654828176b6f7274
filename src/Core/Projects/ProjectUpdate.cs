using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Projects;

/// <summary>What happened in a project, in Markdown; everybody who may read its listing reads it.</summary>
public sealed class ProjectUpdate
{
    public const int LongestText = 4000;

    public required Guid Id { get; init; }

    public int Version { get; private set; } = 1;

    public required Guid ListingId { get; init; }

    public Listing Listing { get; init; } = null!;

    public required string Text { get; set; }

    public required Guid PostedById { get; init; }

    public required DateTimeOffset PostedAt { get; init; }

    public DateTimeOffset? EditedAt { get; private set; }

    internal void Rewrite(string text, DateTimeOffset now)
    {
        (Text, EditedAt) = (text, now);
        Version++;
    }
}
