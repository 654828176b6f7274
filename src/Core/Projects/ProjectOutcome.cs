using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Projects;

/// <summary>What came of a project, written by its owner once the challenge is closed.</summary>
public sealed class ProjectOutcome
{
    public const int LongestText = 4000;
    public const int MostParticipants = 100_000;

    public required Guid ListingId { get; init; }

    public int Version { get; private set; } = 1;

    public Listing Listing { get; init; } = null!;

    public required string Text { get; set; }

    /// <summary>How many took part, as the owner counts them.</summary>
    public required int? Participants { get; set; }

    public required Guid WrittenById { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public DateTimeOffset? EditedAt { get; private set; }

    internal void Rewrite(string text, int? participants, DateTimeOffset now)
    {
        (Text, Participants, EditedAt) = (text, participants, now);
        Version++;
    }
}
