using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Messaging;

/// <summary>
/// Gives messages back the words they had when a reader could last read them: what was rewritten after the reader had left, or while they
/// were away, is said to others. What was unsent stays unsent for everybody.
/// </summary>
internal static class WordsThen
{
    /// <param name="db">The database.</param>
    /// <param name="conversation">The conversation of all the messages.</param>
    /// <param name="messages">Not tracked; changed in place.</param>
    /// <param name="log">What the reader may read, by seq.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task RestoreAsync(PortDbContext db, Guid conversation, IReadOnlyCollection<Message> messages, ReadableLog log, CancellationToken cancel)
    {
        var edited = messages.Where(x => x.EditedAt is not null && x.DeletedAt is null).ToList();
        if (edited.Count == 0)
            return;
        var numbers = edited.ConvertAll(x => x.Number);
        var edits = (await db.Set<ConversationEvent>().AsNoTracking()
            .Where(x => x.ConversationId == conversation && x.Kind == EventKind.Edited && numbers.Contains(x.Number)).OrderBy(x => x.Seq).ToListAsync(cancel)).ToLookup(x => x.Number);
        foreach (var message in edited)
        {
            var known = edits[message.Number].LastOrDefault(x => log.Holds(x.Seq));
            var next = edits[message.Number].FirstOrDefault(x => x.Seq > (known?.Seq ?? 0));
            if (next is null)
                continue;
            // An edit keeps the words that it replaces under its own time.
            var (id, at) = (message.Id, next.At);
            message.Body = await db.Database.SqlQuery<string>($"""SELECT body AS "Value" FROM message_revisions WHERE message_id = {id} AND replaced_at = {at}""").FirstAsync(cancel);
            message.EditedAt = known?.At;
        }
    }
}
