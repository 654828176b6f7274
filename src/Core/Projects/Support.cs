using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Collaboration;

namespace SetagayaPort.Core.Projects;

/// <summary>
/// What somebody would give to a project: skill, a trial, a place, a hand, or a pledge. A pledge is a word, no payment is
/// made here. The owner knows who offers; others see no more than how many.
/// </summary>
public sealed class Support
{
    public const int LongestNote = 500;
    public const int HighestAmount = 100_000_000;

    public required Guid Id { get; init; }

    public int Version { get; private set; } = 1;

    public required Guid ListingId { get; init; }

    public Listing Listing { get; init; } = null!;

    public required Guid SupporterId { get; init; }

    public required SupportKind Kind { get; init; }

    public required string Note { get; init; }

    /// <summary>Whole yen of a pledge; null where none was named.</summary>
    public int? Amount { get; init; }

    public SupportState State { get; private set; } = SupportState.Offered;

    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>The owner's words to the supporter.</summary>
    public string? Reply { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The role that the supporter fills.</summary>
    public Guid? RoleId { get; private set; }

    internal bool Accept(string? reply, DateTimeOffset now) => Answer(SupportState.Accepted, reply, now);

    /// <summary>Declines kindly: the offer is valued, and not needed this time.</summary>
    internal bool Thank(string? reply, DateTimeOffset now) => Answer(SupportState.Thanked, reply, now);

    /// <summary>Gives the supporter a role, or takes it back.</summary>
    internal bool Fill(Guid? role)
    {
        if (State != SupportState.Accepted)
            return false;
        RoleId = role;
        Version++;
        return true;
    }

    private bool Answer(SupportState to, string? reply, DateTimeOffset now)
    {
        if (State != SupportState.Offered)
            return false;
        (State, Reply, AnsweredAt) = (to, reply, now);
        Version++;
        return true;
    }
}
