using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Messaging;

/// <summary>Reads conversations as one person sees them: members, and of rooms those who have left, up to their leaving.</summary>
public sealed class ConversationReader(PortDbContext db)
{
    private const int Stretch = 200;
    private readonly ConversationHeads heads = new(db);

    public Task<List<Position>> PositionsAsync(Guid account, CancellationToken cancel = default) => heads.PresentOf(account)
        .Select(x => new Position(x.Conversation.Id, x.Conversation.Epoch, x.Conversation.LastSeq, x.Conversation.LastNumber, x.Me.ReadNumber)).ToListAsync(cancel);

    /// <summary>My conversations, the one with the newest event first; one of them when <paramref name="only"/> is given.</summary>
    public Task<List<ConversationSummary>> ListAsync(Guid account, Guid? only = null, CancellationToken cancel = default) =>
        new ConversationList(db, heads).ReadAsync(account, only, cancel);

    /// <summary>Events after a seq, oldest first; null for who may not read the conversation.</summary>
    public async Task<EventPage?> EventsAsync(Guid account, Guid conversation, long after, int limit, CancellationToken cancel = default)
    {
        if (await heads.FindAsync(account, conversation, cancel) is not { } head)
            return null;

        var last = head.LastSeq;
        var events = await db.Set<ConversationEvent>().AsNoTracking()
            .Where(x => x.ConversationId == conversation && x.Seq > after && x.Seq <= last).OrderBy(x => x.Seq).Take(Math.Clamp(limit, 1, 500))
            .LeftJoin(db.Set<Message>(), e => new { e.ConversationId, e.Number }, m => new { m.ConversationId, m.Number }, (e, m) => new { e, m })
            .OrderBy(x => x.e.Seq).ToListAsync(cancel);
        var parts = await MessageParts.LoadAsync(db, [.. events.Where(x => x.m is not null && x.e.Kind != EventKind.System).Select(x => x.m!)], head.Seqs, cancel);
        return new EventPage(head.Conversation.Epoch, last, [.. events.Select(x => head.Show(x.e, x.m, parts))]);
    }

    /// <summary>Messages before a number, newest last; null for who may not read the conversation.</summary>
    public async Task<List<MessageView>?> MessagesAsync(Guid account, Guid conversation, long? before, int limit, CancellationToken cancel = default)
    {
        if (await heads.FindAsync(account, conversation, cancel) is not { } head)
            return null;

        var most = Math.Clamp(limit, 1, 200);
        List<Message> page = [];
        foreach (var (after, until) in head.Numbers.Stretches.Reverse())
        {
            if (page.Count == most)
                break;
            page.AddRange(await db.Set<Message>().AsNoTracking()
                .Where(x => x.ConversationId == conversation && x.Number > after && x.Number <= until && (before == null || x.Number < before))
                .OrderByDescending(x => x.Number).Take(most - page.Count).ToListAsync(cancel));
        }

        page.Reverse();
        var parts = await MessageParts.LoadAsync(db, page, head.Seqs, cancel);
        return [.. page.Select(x => head.Show(x, parts))];
    }

    /// <summary>Words of the system that stand after the messages from one number to another, oldest first; null for who may not read the conversation.</summary>
    public async Task<IReadOnlyList<EventView>?> WordsAsync(Guid account, Guid conversation, long from, long to, CancellationToken cancel = default)
    {
        if (await heads.FindAsync(account, conversation, cancel) is not { } head)
            return null;
        if (head.Conversation.Kind != ConversationKind.Room)
            return [];

        var words = await db.Set<ConversationEvent>().AsNoTracking()
            .Where(x => x.ConversationId == conversation && x.Kind == EventKind.System && x.Number >= from && x.Number <= to).OrderBy(x => x.Seq).ToListAsync(cancel);
        return [.. words.Where(x => head.Seqs.Holds(x.Seq)).Select(x => head.Show(x, null, MessageParts.None))];
    }

    /// <summary>Whether somebody may read a conversation, or one message of it.</summary>
    public async Task<bool> MayReadAsync(Guid account, Guid conversation, long? number = null, CancellationToken cancel = default) =>
        await heads.FindAsync(account, conversation, cancel) is { } head && (number is null || head.Numbers.Holds(number.Value));

    /// <summary>The whole of a conversation, oldest first, in stretches; ends where the reader may not read any more.</summary>
    public async IAsyncEnumerable<MessageView> AllAsync(Guid account, Guid conversation, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (var from = 1L; ; from += Stretch)
        {
            if (await heads.FindAsync(account, conversation, cancel) is not { } head || head.LastNumber < from)
                yield break;
            foreach (var message in (await MessagesAsync(account, conversation, from + Stretch, Stretch, cancel))?.Where(x => x.Number >= from) ?? [])
                yield return message;
        }
    }

    /// <summary>Accounts that the caller has blocked, for the pages alone: an account's id would name a no-name owner.</summary>
    public async Task<List<Guid>> BlockedByAsync(Guid account, CancellationToken cancel = default) => [.. await heads.BlockedByAsync(account, cancel)];

    /// <summary>What one event looks like to each present member, and to whom it leaves outside: the input of the live dispatch.</summary>
    public async Task<List<(Guid Account, LiveEvent Event)>> DeliveriesAsync(Guid conversation, long seq, CancellationToken cancel = default)
    {
        var row = await db.Set<ConversationEvent>().AsNoTracking().Where(x => x.ConversationId == conversation && x.Seq == seq)
            .LeftJoin(db.Set<Message>(), e => new { e.ConversationId, e.Number }, m => new { m.ConversationId, m.Number }, (e, m) => new { e, m })
            .Join(db.Set<Conversation>(), x => x.e.ConversationId, c => c.Id, (x, c) => new
            {
                x.e,
                x.m,
                Conversation = c,
                Members = db.Set<ConversationMember>().Where(m => m.ConversationId == conversation).ToList(),
            }).FirstOrDefaultAsync(cancel);
        if (row is null)
            return [];

        var people = row.Members.ConvertAll(x => x.AccountId);
        var blocks = row.Conversation.Kind == ConversationKind.Room ? await db.Set<Block>().Where(x => people.Contains(x.BlockerId)).ToListAsync(cancel) : [];
        var message = row.e.Kind == EventKind.System ? null : row.m;
        var parts = await MessageParts.LoadAsync(db, message is null ? [] : [message], ReadableLog.Whole, cancel);
        var deliveries = new List<(Guid, LiveEvent)>();
        foreach (var member in row.Members.Where(x => x.LeftSeq is null || x.LeftSeq == seq))
        {
            var log = ReadableLog.Of(row.Conversation.History, member);
            // Whoever joined since begins after it.
            if (!log.Holds(seq))
                continue;
            var head = new ConversationHead(member.AccountId, row.Conversation, row.Members, log, ReadableLog.Whole, blocks.Where(x => x.BlockerId == member.AccountId).Select(x => x.BlockedId).ToHashSet());
            // What it speaks of may be from before their time.
            var seen = log.IsWhole || message is null || (row.e.Kind == EventKind.Message && message.ReplyTo is null)
                ? head.Show(row.e, message, parts)
                : (await EventsAsync(member.AccountId, conversation, seq - 1, 1, cancel))?.Events.FirstOrDefault();
            if (seen is not null)
                deliveries.Add((member.AccountId, new LiveEvent(conversation, row.Conversation.Epoch, seq, seen.Kind, seen.At, seen.Message, seen.System)));
        }

        return deliveries;
    }
}
