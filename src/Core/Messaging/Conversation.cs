namespace SetagayaPort.Core.Messaging;

/// <summary>
/// A talk with its log. <see cref="LastSeq"/> and <see cref="LastNumber"/> are counted up by the row's own update, so they have no gaps.
/// A room changes by guarded methods, each of which gives the word to be added to the log, or null where it is not possible; its row is
/// locked meanwhile.
/// </summary>
public sealed class Conversation
{
    public const int LongestName = 60;
    public const int MostMembers = 50;

    public required Guid Id { get; init; }

    public ConversationKind Kind { get; init; }

    /// <summary>The introduction that opened it.</summary>
    public Guid? IntroductionId { get; init; }

    /// <summary>The project whose room it is.</summary>
    public Guid? ListingId { get; init; }

    public HistoryRule History { get; init; }

    /// <summary>Who looks after a room; null for the talk of an introduction.</summary>
    public Guid? OwnerId { get; private set; }

    public required string Title { get; set; }

    /// <summary>Changes after a restore from backup and makes every client start anew.</summary>
    public int Epoch { get; init; } = 1;

    /// <summary>Seq of the newest event; 0 before the first.</summary>
    public long LastSeq { get; private set; }

    /// <summary>Number of the newest message; 0 before the first.</summary>
    public long LastNumber { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>By the database's clock, so that nodes with different ones agree which came last.</summary>
    public DateTimeOffset LastEventAt { get; set; }

    /// <summary>From then on it can be read and no more.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public List<ConversationMember> Members { get; } = [];

    private bool IsOpenRoom => Kind == ConversationKind.Room && ClosedAt is null;

    /// <summary>The member with an account, if present.</summary>
    public ConversationMember? Present(Guid account) => Members.Find(x => x.AccountId == account && x.LeftSeq is null);

    public int Presence => Members.Count(x => x.LeftSeq is null);

    /// <summary>A room with its owner alone in it.</summary>
    internal static (Conversation Room, ConversationEvent Word) OpenRoom(Guid id, string name, HistoryRule history, Guid owner, Guid? listing, DateTimeOffset now)
    {
        var room = new Conversation
        {
            Id = id,
            Kind = ConversationKind.Room,
            ListingId = listing,
            History = history,
            OwnerId = owner,
            Title = name,
            CreatedAt = now,
        };
        room.Members.Add(new ConversationMember { ConversationId = id, AccountId = owner });
        return (room, room.Say(SystemWord.Opened, owner, now, name: name));
    }

    /// <param name="account">Who comes in, for the first time or again.</param>
    /// <param name="unnamed">Whether the others do not know the name.</param>
    /// <param name="by">Who brought them in.</param>
    /// <param name="now">The present.</param>
    internal ConversationEvent? Join(Guid account, bool unnamed, Guid by, DateTimeOffset now)
    {
        if (!IsOpenRoom || Present(account) is not null || Presence >= MostMembers)
            return null;
        var member = Members.Find(x => x.AccountId == account);
        if (member is null)
        {
            Members.Add(member = new ConversationMember
            {
                ConversationId = Id,
                AccountId = account,
                AliasId = unnamed ? Guid.CreateVersion7(now) : null,
                AliasName = unnamed ? ConversationMember.Unnamed : null,
            });
        }

        member.Join(LastSeq, LastNumber);
        return by == account ? Say(SystemWord.Joined, account, now) : Say(SystemWord.Joined, by, now, account);
    }

    /// <summary>The owner of an open room hands it over or closes it first.</summary>
    internal ConversationEvent? Leave(Guid account, DateTimeOffset now)
    {
        if (Kind != ConversationKind.Room || Present(account) is not { } member || (ClosedAt is null && account == OwnerId))
            return null;
        var word = Say(SystemWord.Left, account, now);
        member.LeftSeq = word.Seq;
        return word;
    }

    internal ConversationEvent? Remove(Guid by, Guid account, DateTimeOffset now)
    {
        if (!IsOpenRoom || by != OwnerId || account == by || Present(account) is not { } member)
            return null;
        var word = Say(SystemWord.Removed, by, now, account);
        member.LeftSeq = word.Seq;
        return word;
    }

    internal ConversationEvent? Rename(Guid by, string name, DateTimeOffset now)
    {
        if (!IsOpenRoom || by != OwnerId)
            return null;
        Title = name;
        return Say(SystemWord.Renamed, by, now, name: name);
    }

    internal ConversationEvent? HandOver(Guid by, Guid to, DateTimeOffset now)
    {
        if (!IsOpenRoom || by != OwnerId || to == by || Present(to) is null)
            return null;
        OwnerId = to;
        return Say(SystemWord.OwnerChanged, by, now, to);
    }

    internal ConversationEvent? Close(Guid by, DateTimeOffset now)
    {
        if (!IsOpenRoom || by != OwnerId)
            return null;
        ClosedAt = now;
        return Say(SystemWord.Closed, by, now);
    }

    private ConversationEvent Say(SystemWord word, Guid actor, DateTimeOffset now, Guid? subject = null, string? name = null)
    {
        LastEventAt = now;
        return new ConversationEvent
        {
            ConversationId = Id,
            Seq = ++LastSeq,
            Kind = EventKind.System,
            Number = LastNumber,
            At = now,
            Word = word,
            ActorId = actor,
            SubjectId = subject,
            Name = name,
        };
    }
}
