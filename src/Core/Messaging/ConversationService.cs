using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Live;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Messaging;

/// <summary>Opens conversations, moves read cursors, blocks people.</summary>
public sealed class ConversationService(PortDbContext db, LiveFeed feed, Notifier notifier, TimeProvider time)
{
    /// <summary>Adds a conversation to the transaction of the introduction that opens it.</summary>
    public Conversation Open(Guid introduction, string title, IEnumerable<ConversationMember> members)
    {
        var now = time.GetUtcNow();
        var conversation = new Conversation { Id = Guid.CreateVersion7(now), IntroductionId = introduction, Title = title, CreatedAt = now, LastEventAt = now };
        foreach (var member in members)
            conversation.Members.Add(new ConversationMember { ConversationId = conversation.Id, AccountId = member.AccountId, AliasId = member.AliasId, AliasName = member.AliasName });
        db.Add(conversation);
        return conversation;
    }

    /// <summary>Moves the caller's read cursor; a lower number changes nothing, one beyond the end stops at the end.</summary>
    public async Task<Result<long>> MarkReadAsync(Caller caller, Guid conversation, long number, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var moved = await db.Database.SqlQuery<ReadMove>($"""
            UPDATE conversation_members m SET read_number = GREATEST(m.read_number, LEAST({number}, c.last_number))
            FROM conversations c, conversation_members o
            WHERE m.conversation_id = {conversation} AND m.account_id = {caller.Id} AND m.left_seq IS NULL AND c.id = m.conversation_id
                AND o.conversation_id = m.conversation_id AND o.account_id = m.account_id
            RETURNING m.read_number AS now_read, o.read_number AS was_read
            """).ToListAsync(cancel);
        if (moved.Count == 0)
            return Error.NotFound;

        if (moved[0].NowRead > moved[0].WasRead)
        {
            await notifier.MarkTopicReadAsync(caller, MessageNotice.TopicOf(conversation), cancel);
            await TellReadAsync(caller.Id, conversation, moved[0].NowRead, now, cancel);
        }

        return moved[0].NowRead;
    }

    /// <summary>Turns the notices of a conversation off or on for one of its members.</summary>
    public async Task<Result<bool>> SilenceAsync(Caller caller, Guid conversation, bool silent, CancellationToken cancel = default) =>
        await db.Set<ConversationMember>().Where(x => x.ConversationId == conversation && x.AccountId == caller.Id && x.LeftSeq == null)
            .ExecuteUpdateAsync(x => x.SetProperty(m => m.Silent, silent), cancel) == 1 ? silent : Error.NotFound;

    public async Task<Result<Guid>> BlockAsync(Caller caller, Guid user, CancellationToken cancel = default)
    {
        // People know a no-name owner only by the id of the conversation; both ids lead to the same person.
        var account = await db.Set<ConversationMember>()
            .Where(m => (m.AliasId == user || m.AccountId == user)
                && db.Set<ConversationMember>().Any(me => me.ConversationId == m.ConversationId && me.AccountId == caller.Id))
            .Select(m => (Guid?)m.AccountId).FirstOrDefaultAsync(cancel);
        if (account is not { } blocked || blocked == caller.Id)
            return Error.NotFound;

        if (!await db.Set<Block>().AnyAsync(x => x.BlockerId == caller.Id && x.BlockedId == blocked, cancel))
        {
            db.Add(new Block { BlockerId = caller.Id, BlockedId = blocked, At = time.GetUtcNow() });
            db.Audit(caller, "account.blocked", blocked, time.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }

        return user;
    }

    public async Task<Result<Guid>> UnblockAsync(Caller caller, Guid user, CancellationToken cancel = default)
    {
        var accounts = db.Set<ConversationMember>().Where(m => m.AliasId == user).Select(m => m.AccountId);
        var removed = await db.Set<Block>().Where(x => x.BlockerId == caller.Id && (x.BlockedId == user || accounts.Contains(x.BlockedId))).ExecuteDeleteAsync(cancel);
        return removed > 0 ? user : Error.NotFound;
    }

    private async Task TellReadAsync(Guid reader, Guid conversation, long number, DateTimeOffset now, CancellationToken cancel)
    {
        var members = await db.Set<ConversationMember>().Where(x => x.ConversationId == conversation && x.LeftSeq == null)
            .Select(x => new { x.AccountId, x.AliasId }).ToListAsync(cancel);
        var shown = members.FirstOrDefault(x => x.AccountId == reader)?.AliasId ?? reader;
        foreach (var member in members)
        {
            var userId = member.AccountId == reader ? reader : shown;
            db.Call(feed, member.AccountId, "readChanged", new { conversationId = conversation, userId, number }, now);
        }

        await db.SaveChangesAsync(cancel);
    }

    private sealed record ReadMove(long NowRead, long WasRead);
}
