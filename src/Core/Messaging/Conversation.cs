namespace SetagayaPort.Core.Messaging;

/// <summary>
/// A talk with its log. <see cref="LastSeq"/> and <see cref="LastNumber"/> are counted up by the row's own update, so they have no gaps.
/// </summary>
public sealed class Conversation
{
    public required Guid Id { get; init; }

    /// <summary>The introduction that opened it.</summary>
    public Guid? IntroductionId { get; init; }

    public required string Title { get; set; }

    /// <summary>Changes after a restore from backup and makes every client start anew.</summary>
    public int Epoch { get; init; } = 1;

    /// <summary>Seq of the newest event; 0 before the first.</summary>
    public long LastSeq { get; private set; }

    /// <summary>Number of the newest message; 0 before the first.</summary>
    public long LastNumber { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset LastEventAt { get; set; }

    public List<ConversationMember> Members { get; } = [];
}
