using SetagayaPort.Histories;

namespace SetagayaPort.Web.Tests.Messaging.Faults;

/// <summary>The judge of the fault runs: it lets lawful histories pass and names what a broken one breaks.</summary>
public sealed class CheckerTests
{
    private const int Seeds = 100;

    /// <summary>One thing done wrong at the end of a lawful run, with the invariant that it breaks.</summary>
    private static readonly (string Name, string Invariant, Action<History> Break)[] Breakages =
    [
        ("an acknowledged send is not in the log", "I1", x => x.Sends.Enqueue(new(First(x).Conversation, First(x).Sender, "lost", Outcome.Ok, 1, 1))),
        ("a resend is answered with another place", "I1", x => x.Sends.Enqueue(new(First(x).Conversation, First(x).Sender, First(x).ClientId, Outcome.Ok, 77, 77))),
        ("an acknowledged send is in the log twice", "I1", x =>
        {
            x.Sends.Enqueue(new(First(x).Conversation, First(x).Sender, First(x).ClientId, Outcome.Ok, First(x).Seq, First(x).Number));
            x.Rest = x.Rest with { Log = [.. x.Rest.Log, First(x) with { Seq = 1 + x.Rest.Log.Max(row => row.Seq) }] };
        }),
        ("an acknowledged edit is not in the log", "I1", x => x.Changes.Enqueue(new(First(x).Conversation, 1, "edited", Outcome.Ok, 4711))),
        ("a rejected send is in the log", "I2", x =>
        {
            x.Sends.Enqueue(new(First(x).Conversation, First(x).Sender, "refused", Outcome.Fail));
            x.Rest = x.Rest with { Log = [.. x.Rest.Log, First(x) with { Seq = 1 + x.Rest.Log.Max(row => row.Seq), ClientId = "refused" }] };
        }),
        ("an unanswered send is in the log twice", "I2", x =>
        {
            x.Sends.Enqueue(new(First(x).Conversation, First(x).Sender, "unheard", Outcome.Unknown));
            x.Rest = x.Rest with { Log = [.. x.Rest.Log, First(x) with { Seq = 1000, ClientId = "unheard" }, First(x) with { Seq = 1001, ClientId = "unheard" }] };
        }),
        ("an entry of the log is gone", "I3", x => x.Rest = x.Rest with { Log = [.. x.Rest.Log.Skip(1)] }),
        ("the end of the log is gone", "I3", x => x.Rest = x.Rest with { Log = [.. x.Rest.Log.Except([x.Rest.Log.Last(row => row.Conversation == First(x).Conversation)])] }),
        ("an observer saw another event under the seq", "I4", x => x.Applied.Enqueue(new("other", First(x).Conversation, 1, First(x).Seq, "deleted", First(x).Number, First(x).ClientId))),
        ("a client has what no log has", "I4", x => x.Applied.Enqueue(new("other", First(x).Conversation, 1, 4711, "message", 4711, "dreamt"))),
        ("a client skips an event", "I5", x => Replay(x, 2)),
        ("a client repeats an event", "I5", x => Replay(x, 1, 1)),
        ("a client goes back", "I5", x => Replay(x, 1, 2, 1)),
        ("an online client stays behind", "I6", x => Replay(x)),
        ("an online client never hears of a conversation", "I6", x =>
        {
            var member = x.Rest.Members.First(m => m.LeftSeq is null && m.Conversation == First(x).Conversation);
            x.Starts.Enqueue(new("deaf", member.Account, Guid.CreateVersion7(), 1, 0));
            x.Rest = x.Rest with { Online = [.. x.Rest.Online, "deaf"] };
        }),
        ("a cursor goes back", "I7", x =>
        {
            x.Cursors.Enqueue(new("eye", First(x).Sender, First(x).Conversation, 5));
            x.Cursors.Enqueue(new("eye", First(x).Sender, First(x).Conversation, 4));
        }),
        ("the stored cursor is lower than one that was seen", "I7", x => x.Cursors.Enqueue(new("eye", First(x).Sender, First(x).Conversation, 4711))),
        ("unread is not what a recount says", "I7", x => x.Rest = x.Rest with { Members = [x.Rest.Members[0] with { Unread = 4711 }, .. x.Rest.Members.Skip(1)] }),
        ("an event reaches an ex-member", "I8", x =>
        {
            x.Rest = x.Rest with { Members = [x.Rest.Members[0] with { LeftSeq = 3 }, .. x.Rest.Members.Skip(1)] };
            x.Arrivals.Enqueue(new(x.Rest.Members[0].Account, 1, x.Rest.Members[0].Conversation, 4, TimeSpan.Zero));
        }),
        ("an event reaches a stranger", "I8", x => x.Arrivals.Enqueue(new(Guid.CreateVersion7(), 1, First(x).Conversation, 1, TimeSpan.Zero))),
        ("an event reaches a revoked session after six seconds", "I8", x =>
        {
            var member = x.Rest.Members[0];
            x.Revocations.Enqueue(new(member.Account, 1, TimeSpan.FromSeconds(10)));
            x.Arrivals.Enqueue(new(member.Account, 1, member.Conversation, 1, TimeSpan.FromSeconds(16)));
        }),
        ("something erased is found", "I9", x => x.Rest = x.Rest with { Index = [new(Guid.CreateVersion7(), null, 3)] }),
        ("an old version is found", "I9", x => x.Rest = x.Rest with { Index = [new(Guid.CreateVersion7(), 4, 3)] }),
        ("something published is not found", "I9", x => x.Rest = x.Rest with { Index = [new(Guid.CreateVersion7(), 4, null)] }),
        ("an effect comes twice", "I10", x =>
        {
            x.Effects.Enqueue(new("mail"));
            x.Effects.Enqueue(new("mail"));
        }),
        ("an effect never comes", "I10", x => x.Jobs.Enqueue(new("forgotten"))),
        ("a job waits beyond its lease", "I10", x => x.Rest = x.Rest with { Jobs = [.. x.Rest.Jobs, new("stuck", TimeSpan.FromSeconds(6), Dead: false)] }),
        ("a job is given up", "I10", x => x.Rest = x.Rest with { Jobs = [.. x.Rest.Jobs, new("dead", TimeSpan.Zero, Dead: true)] }),
    ];

    public static TheoryData<string> Names => [.. Breakages.Select(x => x.Name)];

    [Fact]
    public void A_lawful_history_breaks_nothing()
    {
        for (var seed = 1; seed <= Seeds; seed++)
            Assert.Empty(HistoryChecker.Check(LawfulRun.Make(seed)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_history_is_named(string name)
    {
        var breakage = Breakages.Single(x => x.Name == name);
        for (var seed = 1; seed <= Seeds / 4; seed++)
        {
            var history = LawfulRun.Make(seed);
            breakage.Break(history);
            Assert.Contains(HistoryChecker.Check(history), x => x.Invariant == breakage.Invariant);
        }
    }

    [Fact]
    public void A_session_that_was_begun_after_the_revocation_and_the_seconds_before_it_takes_hold_are_lawful()
    {
        var history = LawfulRun.Make(1);
        var member = history.Rest.Members.First(x => x.LeftSeq is null);
        history.Revocations.Enqueue(new(member.Account, 1, TimeSpan.FromSeconds(1000)));
        history.Arrivals.Enqueue(new(member.Account, 1, member.Conversation, 1, TimeSpan.FromSeconds(1004.9)));
        history.Arrivals.Enqueue(new(member.Account, 2, member.Conversation, 1, TimeSpan.FromSeconds(1020)));

        Assert.Empty(HistoryChecker.Check(history));
    }

    [Fact]
    public void After_a_restore_a_client_begins_anew_in_the_new_epoch()
    {
        var (talk, account) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var rest = new Rest
        {
            Log = [new(talk, 1, "message", 1, account, "kept")],
            Conversations = [new(talk, 2, 1, 1)],
            Members = [new(talk, account, 1, 0, 0, null)],
            Online = ["client"],
        };
        var history = new History { Rest = rest };
        history.Starts.Enqueue(new("client", account, talk, 1, 0));
        history.Applied.Enqueue(new("client", talk, 1, 1, "message", 1, "kept"));
        history.Applied.Enqueue(new("client", talk, 1, 2, "message", 2, "lost by the restore"));
        Assert.Contains(HistoryChecker.Check(history), x => x.Invariant == "I6");

        history.Starts.Enqueue(new("client", account, talk, 2, 0));
        history.Applied.Enqueue(new("client", talk, 2, 1, "message", 1, "kept"));
        Assert.Empty(HistoryChecker.Check(history));
    }

    [Fact]
    public void What_a_restore_takes_back_is_owed_no_longer_and_what_comes_after_it_is()
    {
        var history = LawfulRun.Make(3);
        var (talk, sender) = (First(history).Conversation, First(history).Sender);
        history.Sends.Enqueue(new(talk, sender, "since the backup", Outcome.Ok, 4711, 4711));
        history.Changes.Enqueue(new(talk, 1, "edited", Outcome.Ok, 4712));
        Assert.NotEmpty(HistoryChecker.Check(history));

        history.Restore(history.Rest.Log);
        Assert.Empty(HistoryChecker.Check(history));

        history.Sends.Enqueue(new(talk, sender, "after the restore", Outcome.Ok, 4711, 4711));
        Assert.Contains(HistoryChecker.Check(history), x => x.Invariant == "I1");
    }

    private static LogRow First(History history) => history.Rest.Log.First(x => x.Kind == "message");

    /// <summary>A new client of a member, online to the end, that applies the given seqs of the first conversation and no others.</summary>
    private static void Replay(History history, params long[] seqs)
    {
        var conversation = First(history).Conversation;
        var member = history.Rest.Members.First(x => x.LeftSeq is null && x.Conversation == conversation);
        history.Starts.Enqueue(new("new", member.Account, conversation, 1, 0));
        foreach (var row in seqs.Select(seq => history.Rest.Log.First(x => x.Conversation == conversation && x.Seq == seq)))
            history.Applied.Enqueue(new("new", conversation, 1, row.Seq, row.Kind, row.Number, row.ClientId));
        history.Rest = history.Rest with { Online = [.. history.Rest.Online, "new"] };
    }
}
