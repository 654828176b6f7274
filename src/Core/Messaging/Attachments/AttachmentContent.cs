namespace SetagayaPort.Core.Messaging.Attachments;

/// <summary>What an attachment holds; apart from it, so that no list reads it.</summary>
public sealed class AttachmentContent
{
    public required Guid AttachmentId { get; init; }

    public required byte[] Bytes { get; init; }
}
