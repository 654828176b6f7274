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

    /// <summary>Seq at which the person joined; earlier events are theirs to read as well unless history was closed to them.</summary>
    public long JoinedSeq { get; init; }

    /// <summary>Seq at which the person left; null while a member.</summary>
    public long? LeftSeq { get; set; }
}
