namespace SetagayaPort.Core.Messaging.Attachments;

/// <summary>A file of a conversation: uploaded first, then sent with a message of the same person.</summary>
public sealed class Attachment
{
    /// <summary>Files that one message may carry.</summary>
    public const int MaxPerMessage = 10;

    /// <summary>Files of one person that wait to be sent.</summary>
    public const int MaxUnsent = 20;

    public required Guid Id { get; init; }

    public required Guid ConversationId { get; init; }

    public required Guid UploadedById { get; init; }

    public required string Name { get; init; }

    public required string ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public required int Size { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>The message that carries it; null until then.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>Its place among the message's files, from 1.</summary>
    public int Position { get; init; }
}
