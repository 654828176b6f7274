using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Messaging;

/// <summary>Somebody's conversations with all that their list shows.</summary>
internal sealed class ConversationList(PortDbContext db, ConversationHeads heads)
{
    public async Task<List<ConversationSummary>> ReadAsync(Guid account, Guid? only, CancellationToken cancel)
    {
        var rows = await heads.ReadableBy(account).Where(x => only == null || x.Conversation.Id == only)
            .OrderByDescending(x => x.Conversation.LastEventAt).ThenBy(x => x.Conversation.Id)
            .Select(x => new
            {
                x.Conversation,
                Last = db.Set<Message>().Where(m => m.ConversationId == x.Conversation.Id && m.Number == x.Conversation.LastNumber).FirstOrDefault(),
                Members = db.Set<ConversationMember>().Where(m => m.ConversationId == x.Conversation.Id)
                    .Join(db.Accounts, m => m.AccountId, a => a.Id, (m, a) => new { Member = m, a.DisplayName }).ToList(),
            }).AsNoTracking().ToListAsync(cancel);

        var blocked = rows.Exists(x => x.Conversation.Kind == ConversationKind.Room) ? await heads.BlockedByAsync(account, cancel) : new HashSet<Guid>();
        var list = new List<ConversationSummary>();
        foreach (var row in rows)
        {
            var head = await heads.OfAsync(account, row.Conversation, row.Members.ConvertAll(x => x.Member), blocked, cancel);
            var names = row.Members.ToDictionary(x => x.Member.AccountId, x => x.DisplayName);
            list.Add(head.IsPresent ? Present(head, names, await LastAsync(head, row.Last, cancel)) : await FormerAsync(head, names, row.Last, cancel));
        }

        // A room that somebody has left stands at its place of then.
        return [.. list.OrderByDescending(x => x.LastEventAt)];
    }

    private static ConversationSummary Present(ConversationHead head, Dictionary<Guid, string> names, string? last)
    {
        var talk = head.Conversation;
        var room = talk.Kind == ConversationKind.Room;
        return new ConversationSummary(
            talk.Id, talk.Title, talk.Epoch, talk.LastSeq, talk.LastNumber, head.Me.ReadNumber, talk.LastNumber - head.Me.ReadNumber,
            People(head, names), talk.IntroductionId, talk.LastEventAt, last)
        {
            Kind = talk.Kind,
            History = room ? talk.History : null,
            Role = !room ? null : talk.OwnerId == head.Reader ? RoomRole.Owner : RoomRole.Member,
            ClosedAt = talk.ClosedAt,
            ListingId = talk.ListingId,
            FirstNumber = room ? head.FirstNumber : null,
            Silent = head.Me.Silent,
            MyIdForOthers = head.Me.AliasId,
            CreatedAt = talk.CreatedAt,
        };
    }

    /// <summary>A room as it was when the reader left: neither its later name nor its later people are theirs to know.</summary>
    private async Task<ConversationSummary> FormerAsync(ConversationHead head, Dictionary<Guid, string> names, Message? last, CancellationToken cancel)
    {
        var (talk, end) = (head.Conversation, head.LastSeq);
        var log = db.Set<ConversationEvent>().Where(x => x.ConversationId == talk.Id && x.Seq <= end).OrderByDescending(x => x.Seq);
        return new ConversationSummary(
            talk.Id, await log.Where(x => x.Name != null).Select(x => x.Name).FirstOrDefaultAsync(cancel) ?? talk.Title, talk.Epoch, end, head.LastNumber, head.LastNumber, 0,
            People(head, names), null, await log.Select(x => x.At).FirstOrDefaultAsync(cancel), await LastAsync(head, last, cancel))
        {
            Kind = talk.Kind,
            History = talk.History,
            Left = true,
            FirstNumber = head.FirstNumber,
            Silent = head.Me.Silent,
            MyIdForOthers = head.Me.AliasId,
            CreatedAt = talk.CreatedAt,
        };
    }

    private static List<Participant> People(ConversationHead head, Dictionary<Guid, string> names) => [.. head.Members.Where(x => head.Seqs.Meets(x)).Select(x =>
    {
        var (me, alias) = (x.AccountId == head.Reader, x.AccountId == head.Reader ? null : x.AliasId);
        return new Participant(alias ?? x.AccountId, alias is null ? names[x.AccountId] : x.AliasName ?? "", me,
            Math.Min(x.ReadNumber, head.LastNumber), me ? head.IsPresent : head.Seqs.EndsWith(x), x.AccountId)
        {
            Role = head.IsPresent && head.Conversation.OwnerId is { } owner ? owner == x.AccountId ? RoomRole.Owner : RoomRole.Member : null,
        };
    })];

    /// <summary>The newest message that the reader may read, as the list shows it; null where it was unsent, or there is none.</summary>
    private async Task<string?> LastAsync(ConversationHead head, Message? last, CancellationToken cancel)
    {
        var (id, number) = (head.Conversation.Id, head.LastNumber);
        if (last is null || !head.Numbers.Holds(number))
            return null;
        var message = last.Number == number
            ? last
            : await db.Set<Message>().AsNoTracking().FirstOrDefaultAsync(x => x.ConversationId == id && x.Number == number, cancel);
        if (message is not { DeletedAt: null })
            return null;
        if (!head.Seqs.IsWhole)
            await WordsThen.RestoreAsync(db, id, [message], head.Seqs, cancel);
        var shown = head.Show(message, MessageParts.None);
        return shown.Blocked ? "…" : shown.Body;
    }
}
