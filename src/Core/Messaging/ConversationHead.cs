using SetagayaPort.Core.Contacts;

namespace SetagayaPort.Core.Messaging;

/// <summary>A conversation in the eyes of one reader: what of its log they may read, and how its people and messages appear to them.</summary>
/// <param name="Reader">Whose eyes.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Members">All who are or were in it.</param>
/// <param name="Seqs">What may be read, by seq.</param>
/// <param name="Numbers">The same by the messages' numbers.</param>
/// <param name="Blocked">Whose messages the reader does not want.</param>
internal sealed record ConversationHead(
    Guid Reader, Conversation Conversation, IReadOnlyList<ConversationMember> Members, ReadableLog Seqs, ReadableLog Numbers, IReadOnlySet<Guid> Blocked)
{
    public long LastSeq => Math.Min(Conversation.LastSeq, Seqs.End);

    public long LastNumber => Math.Min(Conversation.LastNumber, Numbers.End);

    /// <summary>The first message that may be read, or would be.</summary>
    public long FirstNumber => Numbers.Stretches.Where(x => x.Until > x.After).Select(x => x.After + 1).FirstOrDefault(LastNumber + 1);

    public ConversationMember Me => Members.First(x => x.AccountId == Reader);

    public bool IsPresent => Me.LeftSeq is null;

    /// <summary>An entry of the log; what is not for this reader as a mere place, so that their seq has no gaps either.</summary>
    public EventView Show(ConversationEvent entry, Message? message, MessageParts parts)
    {
        if (!Seqs.Holds(entry.Seq) || (entry.Kind != EventKind.System && !Numbers.Holds(entry.Number)))
            return new EventView(entry.Seq, EventKind.System, Conversation.CreatedAt, null, new SystemView(SystemWord.Withheld, 0));
        return entry.Kind == EventKind.System
            ? new EventView(entry.Seq, entry.Kind, entry.At, null,
                new SystemView(entry.Word!.Value, entry.Number, entry.ActorId is { } actor ? Shown(actor) : null, entry.SubjectId is { } subject ? Shown(subject) : null, entry.Name))
            : new EventView(entry.Seq, entry.Kind, entry.At, Show(message!, parts));
    }

    /// <summary>A message: a no-name sender under the conversation's own id, an unsent one without its text and files.</summary>
    public MessageView Show(Message message, MessageParts parts)
    {
        var shown = Plain(message, parts);
        return message.ReplyTo is not { } number || message.DeletedAt is not null || shown.Blocked
            ? shown
            : shown with { Quote = Numbers.Holds(number) && parts.Quoted.TryGetValue(number, out var quoted) ? QuoteView.Of(Plain(quoted, parts)) : QuoteView.Hidden(number) };
    }

    /// <summary>The id under which the reader knows somebody.</summary>
    public Guid Shown(Guid account) => account == Reader ? account : Alias(account) ?? account;

    private MessageView Plain(Message message, MessageParts parts)
    {
        var own = message.SenderId == Reader;
        var body = message.DeletedAt is null ? message.Body : "";
        // Somebody without a name would tell it by a number or an address, and may not know that yet.
        var masked = Alias(message.SenderId) is null ? body : ContactMask.Of(body);
        var blocked = Blocked.Contains(message.SenderId);
        return new MessageView(message.Number, message.Id, message.ClientMessageId, Shown(message.SenderId),
            blocked ? "" : own ? body : masked, message.SentAt, message.EditedAt, message.DeletedAt is not null, blocked ? [] : [.. parts.Files[message.Id]])
        {
            Masked = !blocked && !string.Equals(masked, body, StringComparison.Ordinal),
            Blocked = blocked,
        };
    }

    private Guid? Alias(Guid account) => Members.FirstOrDefault(x => x.AccountId == account)?.AliasId;
}
