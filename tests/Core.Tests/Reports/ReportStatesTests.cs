using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Core.Reports;

namespace SetagayaPort.Core.Tests.Reports;

/// <summary>Any sequence of decisions and appeals by anybody keeps to the way: final, finite, by four eyes.</summary>
public sealed class ReportStatesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 29, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid[] People = [.. Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7())];

    private static Guid Reporter => People[0];

    private static Guid Reported => People[1];

    [Fact]
    public void Any_sequence_of_moves_keeps_to_the_way() => Prop.ForAll(AnyMoves().ToArbitrary(), moves =>
    {
        var (report, now) = (New(), Start);
        foreach (var move in moves)
        {
            now += move.Later;
            var before = Seen(report);

            var moved = Do(report, move, now);

            Assert.Equal(Expected(before, move, now), moved);
            Assert.Equal(moved ? before.Version + 1 : before.Version, report.Version);
            if (before.DecidedAt is not null)
                Assert.Equal((before.Decision, before.DecidedBy, before.DecidedAt, before.Until), (report.Decision, report.DecidedById, report.DecidedAt, report.SuspendedUntil));
            if (before.Granted is not null)
                Assert.Equal(before, Seen(report));
            Holds(report);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_moves_that_are_tried_reach_every_state_and_both_answers()
    {
        var reached = AnyMoves().Sample(3000).SelectMany(moves =>
        {
            var (report, now) = (New(), Start);
            return moves.Select(x =>
            {
                Do(report, x, now += x.Later);
                return (report.State, report.Decision, report.Granted);
            }).ToList();
        }).ToList();

        Assert.Equal(Enum.GetValues<ReportState>().Order(), reached.Select(x => x.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<ReportDecision>().Cast<ReportDecision?>().Prepend(null).Order(), reached.Select(x => x.Decision).Distinct().Order());
        Assert.Contains(reached, x => x.Granted == true);
        Assert.Contains(reached, x => x.Granted == false);
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(30.01, false)]
    public void An_appeal_is_possible_for_30_days(double days, bool may)
    {
        var report = New();
        Assert.True(report.Decide(ReportDecision.Warning, null, "確かめました。", People[2], "token", Start));

        Assert.Equal(may, report.Appeal("納得できません。", Start.AddDays(days)));
    }

    /// <summary>What is true of a report at any time.</summary>
    private static void Holds(Report x)
    {
        Assert.Equal(x.State == ReportState.Open, x.Decision is null);
        Assert.Equal(x.Decision == ReportDecision.Suspension, x.SuspendedUntil is not null);
        Assert.True(x.SuspendedUntil is null || (x.SuspendedUntil > x.DecidedAt && x.SuspendedUntil <= x.DecidedAt + TimeSpan.FromDays(90)));
        Assert.Equal(x.Decision is ReportDecision.Warning or ReportDecision.Suspension, x.AppealToken is not null);
        Assert.Equal(x.State is ReportState.Appealed or ReportState.Reviewed, x.AppealText is not null);
        Assert.Equal(x.State == ReportState.Reviewed, x.Granted is not null);
        Assert.True(x.AppealText is null || x.Decision is not ReportDecision.NoAction);
        Assert.True(x.AppealDecidedById is null || (x.AppealDecidedById != x.DecidedById && x.AppealDecidedById != Reporter && x.AppealDecidedById != Reported));
        Assert.True(x.DecidedById != Reporter && x.DecidedById != Reported);
    }

    /// <summary>The rules once more, as they are promised.</summary>
    private static bool Expected(Standing x, Move move, DateTimeOffset now) => move.What switch
    {
        "decide" => x.State == ReportState.Open && move.By > 1 && (move.Decision == ReportDecision.Suspension ? move.Days is >= 1 and <= 90 : move.Days is null),
        "appeal" => x.State == ReportState.Decided && x.Decision != ReportDecision.NoAction && now - x.DecidedAt <= TimeSpan.FromDays(30),
        _ => x.State == ReportState.Appealed && move.By > 1 && People[move.By] != x.DecidedBy,
    };

    private static bool Do(Report report, Move move, DateTimeOffset now) => move.What switch
    {
        "decide" => report.Decide(move.Decision, move.Days, "確かめました。", People[move.By], "token", now),
        "appeal" => report.Appeal("納得できません。", now),
        _ => report.Review(move.Granted, "見直しました。", People[move.By], now),
    };

    private static Standing Seen(Report x) => new(x.State, x.Version, x.Decision, x.DecidedById, x.DecidedAt, x.SuspendedUntil, x.AppealedAt, x.Granted, x.AppealDecidedById);

    private static Report New() => new()
    {
        Id = Guid.CreateVersion7(),
        ConversationId = Guid.CreateVersion7(),
        ReporterId = Reporter,
        ReportedId = Reported,
        Reason = ReportReason.Harassment,
        ReportedAt = Start,
    };

    private static Gen<List<Move>> AnyMoves()
    {
        var days = Gen.Frequency((2, Gen.Constant<int?>(null)), (3, Gen.Choose(1, 90).Select(x => (int?)x)), (1, Gen.Elements<int?>(-1, 0, 91, 36500)));
        var move = from what in Gen.Elements("decide", "appeal", "review")
                   from decision in Gen.Elements(Enum.GetValues<ReportDecision>())
                   from count in days
                   from whom in Gen.Choose(0, 3)
                   from granted in ArbMap.Default.GeneratorFor<bool>()
                   from hours in Gen.Frequency((4, Gen.Choose(0, 24)), (1, Gen.Choose(25, 24 * 40)))
                   select new Move(what, decision, count, whom, granted, TimeSpan.FromHours(hours));
        return from moves in move.ListOf(20) select moves.ToList();
    }

    private sealed record Move(string What, ReportDecision Decision, int? Days, int By, bool Granted, TimeSpan Later);

    private sealed record Standing(
        ReportState State, int Version, ReportDecision? Decision, Guid? DecidedBy, DateTimeOffset? DecidedAt, DateTimeOffset? Until, DateTimeOffset? AppealedAt, bool? Granted, Guid? ReviewedBy);
}
