using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Contacts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Messaging.Attachments;

namespace SetagayaPort.Core.Messaging;

/// <summary>Reads conversations as one member sees them. Membership stands inside every query.</summary>
public sealed class ConversationReader(PortDbContext db)
{
    private const int Stretch = 200;

    public Task<List<Position>> PositionsAsync(Guid account, CancellationToken cancel = default) =>
        Mine(account).Select(x => new Position(x.Conversation.Id, x.Conversation.Epoch, x.Conversation.LastSeq, x.Conversation.LastNumber, x.Me.ReadNumber)).ToListAsync(cancel);

    /// <summary>My conversations, the one with the newest event first; one of them when <paramref name="only"/> is given.</summary>
    public async Task<List<ConversationSummary>> ListAsync(Guid account, Guid? only = null, CancellationToken cancel = default)
    {
        var rows = await Mine(account).Where(x => only == null || x.Conversation.Id == only)
            .OrderByDescending(x => x.Conversation.LastEventAt).ThenBy(x => x.Conversation.Id)
            .Select(x => new
            {
                x.Conversation,
                x.Me.ReadNumber,
                x.Me.Silent,
                Unread = x.Conversation.LastNumber - x.Me.ReadNumber,
                Last = db.Set<Message>().Where(m => m.ConversationId == x.Conversation.Id && m.Number == x.Conversation.LastNumber)
                    .Select(m => new { m.Body, m.SenderId, m.DeletedAt }).FirstOrDefault(),
                Members = db.Set<ConversationMember>().Where(m => m.ConversationId == x.Conversation.Id)
                    .Join(db.Accounts, m => m.AccountId, a => a.Id, (m, a) => new { m.AccountId, m.AliasId, m.AliasName, m.ReadNumber, m.LeftSeq, a.DisplayName }).ToList(),
            }).AsNoTracking().ToListAsync(cancel);

        return [.. rows.Select(x => new ConversationSummary(
            x.Conversation.Id, x.Conversation.Title, x.Conversation.Epoch, x.Conversation.LastSeq, x.Conversation.LastNumber, x.ReadNumber, x.Unread,
            [.. x.Members.Select(m => m.AccountId == account || m.AliasId is null
                ? new Participant(m.AccountId, m.DisplayName, m.AccountId == account, m.ReadNumber, m.LeftSeq is null, m.AccountId)
                : new Participant(m.AliasId.Value, m.AliasName ?? "", false, m.ReadNumber, m.LeftSeq is null, m.AccountId))],
            x.Conversation.IntroductionId, x.Conversation.LastEventAt,
            x.Last is not { DeletedAt: null } ? null
                : x.Last.SenderId == account || x.Members.All(m => m.AccountId != x.Last.SenderId || m.AliasId is null) ? x.Last.Body : ContactMask.Of(x.Last.Body))
        {
            Silent = x.Silent,
            MyIdForOthers = x.Members.FirstOrDefault(m => m.AccountId == account)?.AliasId,
            CreatedAt = x.Conversation.CreatedAt,
        })];
    }

    /// <summary>Events after a seq, oldest first; null when the caller is no member.</summary>
    public async Task<EventPage?> EventsAsync(Guid account, Guid conversation, long after, int limit, CancellationToken cancel = default)
    {
        if (await HeadAsync(account, conversation, cancel) is not { } head)
            return null;

        var events = await db.Set<ConversationEvent>().AsNoTracking()
            .Where(x => x.ConversationId == conversation && x.Seq > after).OrderBy(x => x.Seq).Take(Math.Clamp(limit, 1, 500))
            .Join(db.Set<Message>(), e => new { e.ConversationId, e.Number }, m => new { m.ConversationId, m.Number }, (e, m) => new { e, m })
            .OrderBy(x => x.e.Seq).ToListAsync(cancel);
        var files = await FilesAsync(events.Select(x => x.m), cancel);
        return new EventPage(head.Epoch, head.LastSeq, [.. events.Select(x => new EventView(x.e.Seq, x.e.Kind, x.e.At, head.Show(x.m, account, files)))]);
    }

    /// <summary>Messages before a number, newest last; null when the caller is no member.</summary>
    public async Task<List<MessageView>?> MessagesAsync(Guid account, Guid conversation, long? before, int limit, CancellationToken cancel = default)
    {
        if (await HeadAsync(account, conversation, cancel) is not { } head)
            return null;

        var page = await db.Set<Message>().AsNoTracking()
            .Where(x => x.ConversationId == conversation && (before == null || x.Number < before))
            .OrderByDescending(x => x.Number).Take(Math.Clamp(limit, 1, 200)).ToListAsync(cancel);
        page.Reverse();
        var files = await FilesAsync(page, cancel);
        return [.. page.Select(x => head.Show(x, account, files))];
    }

    public Task<bool> IsMemberAsync(Guid account, Guid conversation, CancellationToken cancel = default) =>
        Mine(account).AnyAsync(x => x.Conversation.Id == conversation, cancel);

    /// <summary>The whole of a conversation, oldest first, in stretches; ends where the reader is no member any more.</summary>
    public async IAsyncEnumerable<MessageView> AllAsync(Guid account, Guid conversation, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (var from = 1L; ; from += Stretch)
        {
            if (await MessagesAsync(account, conversation, from + Stretch, Stretch, cancel) is not { Count: > 0 } page)
                yield break;
            foreach (var message in page.Where(x => x.Number >= from))
                yield return message;
            if (page[^1].Number < from + Stretch - 1)
                yield break;
        }
    }

    /// <summary>Accounts that the caller has blocked, for the pages alone: an account's id would name a no-name owner.</summary>
    public Task<List<Guid>> BlockedByAsync(Guid account, CancellationToken cancel = default) =>
        db.Set<Block>().Where(x => x.BlockerId == account).Select(x => x.BlockedId).ToListAsync(cancel);

    /// <summary>What one event looks like to each present member: the input of the live dispatch.</summary>
    public async Task<List<(Guid Account, LiveEvent Event)>> DeliveriesAsync(Guid conversation, long seq, CancellationToken cancel = default)
    {
        var row = await db.Set<ConversationEvent>().AsNoTracking().Where(x => x.ConversationId == conversation && x.Seq == seq)
            .Join(db.Set<Message>(), e => new { e.ConversationId, e.Number }, m => new { m.ConversationId, m.Number }, (e, m) => new { e, m })
            .Join(db.Set<Conversation>(), x => x.e.ConversationId, c => c.Id, (x, c) => new
            {
                x.e,
                x.m,
                c.Epoch,
                c.LastSeq,
                Members = db.Set<ConversationMember>().Where(m => m.ConversationId == conversation).ToList(),
            }).FirstOrDefaultAsync(cancel);
        if (row is null)
            return [];

        var head = new Head(row.Epoch, row.LastSeq, row.Members);
        var files = await FilesAsync([row.m], cancel);
        return [.. row.Members.Where(x => x.LeftSeq is null)
            .Select(x => (x.AccountId, new LiveEvent(conversation, row.Epoch, seq, row.e.Kind, row.e.At, head.Show(row.m, x.AccountId, files))))];
    }

    /// <summary>The files of messages that carry some and stand; no query where none does.</summary>
    private async Task<ILookup<Guid, AttachmentView>> FilesAsync(IEnumerable<Message> messages, CancellationToken cancel)
    {
        var ids = messages.Where(x => x.AttachmentCount > 0 && x.DeletedAt is null).Select(x => (Guid?)x.Id).Distinct().ToList();
        var files = ids.Count == 0 ? [] : await db.Set<Attachment>().AsNoTracking().Where(x => ids.Contains(x.MessageId)).OrderBy(x => x.Position).ToListAsync(cancel);
        return files.ToLookup(x => x.MessageId!.Value, AttachmentView.Of);
    }

    private IQueryable<Membership> Mine(Guid account) =>
        db.Set<ConversationMember>().Where(x => x.AccountId == account && x.LeftSeq == null)
            .Join(db.Set<Conversation>(), m => m.ConversationId, c => c.Id, (m, c) => new Membership { Me = m, Conversation = c });

    private async Task<Head?> HeadAsync(Guid account, Guid conversation, CancellationToken cancel)
    {
        var row = await Mine(account).Where(x => x.Conversation.Id == conversation).Select(x => new
        {
            x.Conversation.Epoch,
            x.Conversation.LastSeq,
            Members = db.Set<ConversationMember>().Where(m => m.ConversationId == conversation).ToList(),
        }).AsNoTracking().FirstOrDefaultAsync(cancel);
        return row is null ? null : new Head(row.Epoch, row.LastSeq, row.Members);
    }

    private sealed class Membership
    {
        public required ConversationMember Me { get; init; }

        public required Conversation Conversation { get; init; }
    }

    private sealed record Head(int Epoch, long LastSeq, IReadOnlyList<ConversationMember> Members)
    {
        /// <summary>A message as one reader sees it: a no-name sender under the conversation's own id, an unsent one without its text and files.</summary>
        public MessageView Show(Message message, Guid reader, ILookup<Guid, AttachmentView> files)
        {
            var alias = Members.FirstOrDefault(x => x.AccountId == message.SenderId)?.AliasId;
            var own = message.SenderId == reader;
            var body = message.DeletedAt is null ? message.Body : "";
            // Somebody without a name would tell it by a number or an address, and may not know that yet.
            var masked = alias is null ? body : ContactMask.Of(body);
            return new MessageView(message.Number, message.Id, message.ClientMessageId, own ? reader : alias ?? message.SenderId,
                own ? body : masked, message.SentAt, message.EditedAt, message.DeletedAt is not null, [.. files[message.Id]])
            {
                Masked = !string.Equals(masked, body, StringComparison.Ordinal),
            };
        }
    }
}
