using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Messaging;

/// <summary>Finds who may read which conversation, and what of it. Membership stands inside every query.</summary>
internal sealed class ConversationHeads(PortDbContext db)
{
    private static readonly HashSet<Guid> Nobody = [];

    /// <summary>Those of which an account is a member.</summary>
    public IQueryable<Membership> PresentOf(Guid account) => Of(account).Where(x => x.Me.LeftSeq == null);

    /// <summary>Those that an account may read: as a member, and rooms also after leaving, up to then.</summary>
    public IQueryable<Membership> ReadableBy(Guid account) => Of(account).Where(x => x.Me.LeftSeq == null || x.Conversation.Kind == ConversationKind.Room);

    public async Task<ConversationHead?> FindAsync(Guid account, Guid conversation, CancellationToken cancel)
    {
        var row = await ReadableBy(account).Where(x => x.Conversation.Id == conversation).Select(x => new
        {
            x.Conversation,
            Members = db.Set<ConversationMember>().Where(m => m.ConversationId == conversation).ToList(),
        }).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (row is null)
            return null;
        var blocked = row.Conversation.Kind == ConversationKind.Room ? await BlockedByAsync(account, cancel) : Nobody;
        return await OfAsync(account, row.Conversation, row.Members, blocked, cancel);
    }

    public async Task<ConversationHead> OfAsync(
        Guid account, Conversation conversation, IReadOnlyList<ConversationMember> members, IReadOnlySet<Guid> blocked, CancellationToken cancel)
    {
        var seqs = ReadableLog.Of(conversation.History, members.First(x => x.AccountId == account));
        var numbers = seqs;
        if (!seqs.IsWhole)
        {
            var stretches = new List<LogStretch>();
            foreach (var x in seqs.Stretches)
                stretches.Add(new LogStretch(await NumberAtAsync(conversation.Id, x.After, cancel), x.Until == long.MaxValue ? x.Until : await NumberAtAsync(conversation.Id, x.Until, cancel)));
            numbers = new ReadableLog(stretches);
        }

        return new ConversationHead(account, conversation, members, seqs, numbers, conversation.Kind == ConversationKind.Room ? blocked : Nobody);
    }

    /// <summary>Whom an account has blocked.</summary>
    public async Task<IReadOnlySet<Guid>> BlockedByAsync(Guid account, CancellationToken cancel) =>
        await db.Set<Block>().Where(x => x.BlockerId == account).Select(x => x.BlockedId).ToHashSetAsync(cancel);

    /// <summary>The newest message at a seq. Messages and words of the system know their number; edits speak of earlier ones.</summary>
    private async Task<long> NumberAtAsync(Guid conversation, long seq, CancellationToken cancel) => seq == 0
        ? 0
        : await db.Set<ConversationEvent>().Where(x => x.ConversationId == conversation && x.Seq <= seq && (x.Kind == EventKind.Message || x.Kind == EventKind.System))
            .OrderByDescending(x => x.Seq).Select(x => x.Number).FirstOrDefaultAsync(cancel);

    private IQueryable<Membership> Of(Guid account) => db.Set<ConversationMember>().Where(x => x.AccountId == account)
        .Join(db.Set<Conversation>(), m => m.ConversationId, c => c.Id, (m, c) => new Membership { Me = m, Conversation = c });

    internal sealed class Membership
    {
        public required ConversationMember Me { get; init; }

        public required Conversation Conversation { get; init; }
    }
}
