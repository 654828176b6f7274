namespace SetagayaPort.Core.Messaging;

/// <summary>One entry of a conversation's log: a new message, an edit, an unsending, or a word of the system.</summary>
public sealed class ConversationEvent
{
    public required Guid ConversationId { get; init; }

    /// <summary>1, 2, 3 … without gaps.</summary>
    public required long Seq { get; init; }

    public required EventKind Kind { get; init; }

    /// <summary>Number of the message it is about.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }
}
