namespace SetagayaPort.Core.Messaging;

public sealed class ConversationMember
{
    /// <summary>What others call a no-name owner.</summary>
    public const string Unnamed = "店主";

    public required Guid ConversationId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The id and name under which others meet a no-name owner in this conversation until the name is cleared.</summary>
    public Guid? AliasId { get; set; }

    public string? AliasName { get; set; }

    /// <summary>Number up to which this person has read; never goes back.</summary>
    public long ReadNumber { get; private set; }

    /// <summary>Whether the person wants no notices of new messages here; they stay unread all the same.</summary>
    public bool Silent { get; set; }

    /// <summary>The last seq before the person joined; earlier events are theirs to read as well where the history rule says so.</summary>
    public long JoinedSeq { get; private set; }

    /// <summary>Seq at which the person left; null while a member.</summary>
    public long? LeftSeq { get; set; }

    /// <summary>Earlier times as a member: of each the last seq before it and its last seq, one after the other.</summary>
    public long[] PastStays { get; private set; } = [];

    /// <summary>All times as a member, in their order.</summary>
    public IReadOnlyList<LogStretch> Stays => LogStretch.All(PastStays, JoinedSeq, LeftSeq);

    /// <summary>Begins the first time in a conversation, or another one. What stands there already does not count as unread.</summary>
    internal void Join(long lastSeq, long lastNumber)
    {
        if (LeftSeq is { } left)
            PastStays = [.. PastStays, JoinedSeq, left];
        (JoinedSeq, LeftSeq, ReadNumber) = (lastSeq, null, Math.Max(ReadNumber, lastNumber));
    }
}
