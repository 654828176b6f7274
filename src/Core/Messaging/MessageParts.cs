using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Messaging.Attachments;

namespace SetagayaPort.Core.Messaging;

/// <summary>What belongs to messages beside their rows: files, and the messages that they quote. No query where none does.</summary>
internal sealed record MessageParts(ILookup<Guid, AttachmentView> Files, IReadOnlyDictionary<long, Message> Quoted)
{
    public static MessageParts None { get; } = new(Array.Empty<Attachment>().ToLookup(x => x.Id, AttachmentView.Of), new Dictionary<long, Message>());

    /// <param name="db">The database.</param>
    /// <param name="messages">Of one conversation.</param>
    /// <param name="log">What the reader may read of it; words that are rewritten elsewhere are given as they stood.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<MessageParts> LoadAsync(PortDbContext db, IReadOnlyCollection<Message> messages, ReadableLog log, CancellationToken cancel)
    {
        var numbers = messages.Where(x => x.ReplyTo is not null).Select(x => x.ReplyTo!.Value).Distinct().ToList();
        var conversation = messages.Select(x => x.ConversationId).FirstOrDefault();
        var quoted = numbers.Count == 0
            ? []
            : await db.Set<Message>().AsNoTracking().Where(x => x.ConversationId == conversation && numbers.Contains(x.Number)).ToListAsync(cancel);
        if (!log.IsWhole)
            await WordsThen.RestoreAsync(db, conversation, [.. messages.Concat(quoted).DistinctBy(x => x, ReferenceEqualityComparer.Instance)], log, cancel);

        var ids = messages.Concat(quoted).Where(x => x.AttachmentCount > 0 && x.DeletedAt is null).Select(x => (Guid?)x.Id).Distinct().ToList();
        var files = ids.Count == 0 ? [] : await db.Set<Attachment>().AsNoTracking().Where(x => ids.Contains(x.MessageId)).OrderBy(x => x.Position).ToListAsync(cancel);
        return new MessageParts(files.ToLookup(x => x.MessageId!.Value, AttachmentView.Of), quoted.ToDictionary(x => x.Number));
    }
}
