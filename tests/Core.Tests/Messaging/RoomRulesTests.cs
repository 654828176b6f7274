using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Tests.Messaging;

/// <summary>What may be done in a room by whom, and what of its log each person may read.</summary>
public sealed class RoomRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 3, 0, 0, TimeSpan.Zero);
    private static readonly Guid Owner = Guid.CreateVersion7();
    private static readonly Guid Member = Guid.CreateVersion7();
    private static readonly Guid Stranger = Guid.CreateVersion7();

    public static TheoryData<string, bool, bool, bool> Moves => new()
    {
        // move, by the owner, by a member, by the owner once it is closed
        { "rename", true, false, false },
        { "hand over", true, false, false },
        { "remove", true, false, false },
        { "close", true, false, false },
        { "leave", false, true, true },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_move_is_possible_exactly_where_the_table_says_so(string move, bool byOwner, bool byMember, bool onceClosed)
    {
        Assert.Equal(byOwner, Try(Talking(), move, Owner, Member));
        Assert.Equal(byMember, Try(Talking(), move, Member, Owner));
        Assert.False(Try(Talking(), move, Stranger, Member));
        var closed = Talking();
        closed.Close(Owner, Now);
        Assert.Equal(onceClosed, Try(closed, move, Owner, Member));
    }

    [Fact]
    public void Whoever_is_in_cannot_join_again_and_nobody_joins_a_closed_or_full_room()
    {
        var room = Talking();
        Assert.Null(room.Join(Member, false, Owner, Now));
        while (room.Presence < Conversation.MostMembers)
            Assert.NotNull(room.Join(Guid.CreateVersion7(), false, Owner, Now));
        Assert.Null(room.Join(Stranger, false, Owner, Now));
        room.Leave(Member, Now);
        room.Close(Owner, Now);
        Assert.Null(room.Join(Stranger, false, Owner, Now));
    }

    [Fact]
    public void A_removed_person_cannot_be_handed_the_room_nor_removed_again()
    {
        var room = Talking();
        Assert.NotNull(room.Remove(Owner, Member, Now));
        Assert.Null(room.Remove(Owner, Member, Now));
        Assert.Null(room.HandOver(Owner, Member, Now));
        Assert.Null(room.Remove(Owner, Owner, Now));
    }

    [Fact]
    public void After_a_handover_the_former_owner_is_a_member_like_others()
    {
        var room = Talking();
        Assert.Equal(SystemWord.OwnerChanged, room.HandOver(Owner, Member, Now)!.Word);
        Assert.Null(room.Rename(Owner, "新しい名前", Now));
        Assert.NotNull(room.Leave(Owner, Now));
        Assert.NotNull(room.Rename(Member, "新しい名前", Now));
    }

    [Fact]
    public void Every_word_takes_the_next_seq()
    {
        var (room, opened) = Conversation.OpenRoom(Guid.CreateVersion7(), "店の相談", HistoryRule.FromStart, Owner, null, Now);
        long[] seqs = [opened.Seq, room.Join(Member, false, Owner, Now)!.Seq, room.Rename(Owner, "店", Now)!.Seq, room.Leave(Member, Now)!.Seq, room.Close(Owner, Now)!.Seq];
        Assert.Equal([1, 2, 3, 4, 5], seqs);
    }

    [Fact]
    public void Under_fromStart_a_member_reads_everything_and_who_left_reads_until_then()
    {
        var room = Talking(HistoryRule.FromStart);
        Assert.True(Log(room, Member).IsWhole);
        var left = room.Leave(Member, Now)!.Seq;
        room.Rename(Owner, "店", Now);

        Assert.Equal([1L, left], new[] { 1, left, left + 1 }.Where(Log(room, Member).Holds));
    }

    [Fact]
    public void Under_fromJoining_coming_back_keeps_the_first_time_and_never_shows_the_gap()
    {
        var room = Talking(HistoryRule.FromJoining);
        var left = room.Leave(Member, Now)!.Seq;
        room.Rename(Owner, "いないあいだ", Now);
        var back = room.Join(Member, false, Member, Now)!.Seq;
        room.Rename(Owner, "もどってから", Now);

        // 1 opened, 2 joined, 3 left, 4 renamed, 5 joined, 6 renamed
        Assert.Equal([2L, left, back, back + 1], Enumerable.Range(1, 6).Select(x => (long)x).Where(Log(room, Member).Holds));
    }

    [Fact]
    public void Whoever_was_never_there_at_the_same_time_is_not_told_of()
    {
        var room = Talking(HistoryRule.FromJoining);
        room.Leave(Member, Now);
        room.Join(Stranger, false, Owner, Now);

        Assert.False(Log(room, Stranger).Meets(room.Members.Find(x => x.AccountId == Member)!));
        Assert.False(Log(room, Member).Meets(room.Members.Find(x => x.AccountId == Stranger)!));
        Assert.True(Log(room, Stranger).Meets(room.Members.Find(x => x.AccountId == Owner)!));
        Assert.True(Log(room, Owner).Meets(room.Members.Find(x => x.AccountId == Member)!));
    }

    private static ReadableLog Log(Conversation room, Guid account) => ReadableLog.Of(room.History, room.Members.Find(x => x.AccountId == account)!);

    private static Conversation Talking(HistoryRule rule = HistoryRule.FromStart)
    {
        var (room, _) = Conversation.OpenRoom(Guid.CreateVersion7(), "店の相談", rule, Owner, null, Now);
        room.Join(Member, false, Owner, Now);
        return room;
    }

    private static bool Try(Conversation room, string move, Guid by, Guid other) => (move switch
    {
        "rename" => room.Rename(by, "店", Now),
        "hand over" => room.HandOver(by, other, Now),
        "remove" => room.Remove(by, other, Now),
        "close" => room.Close(by, Now),
        _ => room.Leave(by, Now),
    }) is not null;
}
