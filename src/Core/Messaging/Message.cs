namespace SetagayaPort.Core.Messaging;

/// <summary>The present state of a message; its history is in the events and, for editors' eyes, in the revisions.</summary>
public sealed class Message
{
    public required Guid Id { get; init; }

    public required Guid ConversationId { get; init; }

    /// <summary>1, 2, 3 … within the conversation.</summary>
    public required long Number { get; init; }

    public required Guid SenderId { get; init; }

    public required string ClientMessageId { get; init; }

    /// <summary>Empty once unsent, and where files say all.</summary>
    public required string Body { get; set; }

    /// <summary>Number of the message of the same conversation that it quotes.</summary>
    public long? ReplyTo { get; init; }

    /// <summary>How many files it carries.</summary>
    public int AttachmentCount { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? EditedAt { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }
}
