using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Live;

namespace SetagayaPort.Core.Messaging.Rooms;

/// <summary>Changes a room while its row is locked, so that its log goes on without gaps, and tells open pages after the commit.</summary>
public sealed class RoomDesk(PortDbContext db, LiveFeed feed, TimeProvider time)
{
    /// <param name="id">The room.</param>
    /// <param name="change">Changes it and adds words to its log; an error changes nothing.</param>
    /// <param name="cancel">Ends the waiting.</param>
    internal async Task<Result<T>> ChangeAsync<T>(Guid id, Func<Conversation, List<ConversationEvent>, DateTimeOffset, Task<Result<T>>> change, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<Conversation>().FromSql($"SELECT * FROM conversations WHERE id = {id} AND kind = 'room' FOR UPDATE").FirstOrDefaultAsync(cancel) is not { } room)
            return Error.NotFound;
        await db.Set<ConversationMember>().Where(x => x.ConversationId == id).LoadAsync(cancel);

        var words = new List<ConversationEvent>();
        var changed = await change(room, words, time.GetUtcNow());
        if (changed.Ok)
        {
            Write(words);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return changed;
    }

    /// <summary>Adds words to the transaction with the hints for open connections, which go out after its commit.</summary>
    internal void Write(IReadOnlyCollection<ConversationEvent> words)
    {
        var node = feed.Delivers ? feed.Node : Guid.Empty;
        db.AddRange(words);
        db.AddRange(words.Select(x => new LiveSignal { Node = node, Kind = LiveSignal.ConversationEvent, Target = x.ConversationId, Seq = x.Seq, At = x.At }));
    }
}
