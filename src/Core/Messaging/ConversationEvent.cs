namespace SetagayaPort.Core.Messaging;

/// <summary>One entry of a conversation's log: a new message, an edit, an unsending, or a word of the system.</summary>
public sealed class ConversationEvent
{
    public required Guid ConversationId { get; init; }

    /// <summary>1, 2, 3 … without gaps.</summary>
    public required long Seq { get; init; }

    public required EventKind Kind { get; init; }

    /// <summary>Number of the message it is about; of a word of the system, the newest message before it.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What a word of the system tells; null for messages.</summary>
    public SystemWord? Word { get; init; }

    public Guid? ActorId { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>The room's name as it was then, where the word tells of it.</summary>
    public string? Name { get; init; }
}
