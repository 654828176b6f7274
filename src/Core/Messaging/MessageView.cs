using SetagayaPort.Core.Messaging.Attachments;

namespace SetagayaPort.Core.Messaging;

/// <summary>A message as one reader sees it.</summary>
public sealed record MessageView(
    long Number, Guid Id, string ClientMessageId, Guid SenderId, string Body, DateTimeOffset SentAt, DateTimeOffset? EditedAt, bool Deleted,
    IReadOnlyList<AttachmentView> Attachments)
{
    /// <summary>Whether contacts in it are hidden from the others, because the sender's name is not cleared yet; the sender reads them.</summary>
    public bool Masked { get; init; }
}
