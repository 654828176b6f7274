namespace SetagayaPort.Core.Messaging;

/// <summary>A message on its way in.</summary>
/// <param name="ClientMessageId">Given by the client, unique per sender and conversation for ever: a resend is answered, not stored again.</param>
/// <param name="Body">1 to 4,000 UTF-16 units; with attachments it may be empty.</param>
/// <param name="Attachments">Files uploaded before for this conversation, in their order; at most ten.</param>
public sealed record OutgoingMessage(string? ClientMessageId, string? Body, IReadOnlyCollection<Guid> Attachments)
{
    public OutgoingMessage(string? clientMessageId, string? body)
        : this(clientMessageId, body, [])
    {
    }

    /// <summary>Number of the message that it quotes.</summary>
    public long? ReplyTo { get; init; }
}
