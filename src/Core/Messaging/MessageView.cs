using SetagayaPort.Core.Messaging.Attachments;

namespace SetagayaPort.Core.Messaging;

/// <summary>A message as one reader sees it.</summary>
public sealed record MessageView(
    long Number, Guid Id, string ClientMessageId, Guid SenderId, string Body, DateTimeOffset SentAt, DateTimeOffset? EditedAt, bool Deleted,
    IReadOnlyList<AttachmentView> Attachments)
{
    /// <summary>Whether contacts in it are hidden from the others, because the sender's name is not cleared yet; the sender reads them.</summary>
    public bool Masked { get; init; }

    /// <summary>Whether its words and files are kept from the reader, who has blocked its sender; in rooms, where others still hear them.</summary>
    public bool Blocked { get; init; }

    /// <summary>What it answers to; null where it quotes nothing.</summary>
    public QuoteView? Quote { get; init; }
}
