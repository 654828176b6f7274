namespace SetagayaPort.Core.Messaging;

/// <summary>A message as one reader sees it.</summary>
public sealed record MessageView(
    long Number, Guid Id, string ClientMessageId, Guid SenderId, string Body, DateTimeOffset SentAt, DateTimeOffset? EditedAt, bool Deleted,
    IReadOnlyList<object> Attachments);
