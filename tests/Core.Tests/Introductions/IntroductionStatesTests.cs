using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Tests.Introductions;

/// <summary>Whatever is tried in whatever order, an introduction never leaves its way.</summary>
public sealed class IntroductionStatesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(9));

    private static readonly IntroductionState[] Ends =
        [IntroductionState.Declined, IntroductionState.Expired, IntroductionState.Agreed, IntroductionState.NotAgreed];

    /// <summary>Everything that can be tried, each with whether it may change an introduction that stands as given.</summary>
    private static readonly (string Name, Func<Introduction, DateTimeOffset, bool> Do, Func<Introduction, DateTimeOffset, bool> May)[] Moves =
    [
        ("from accepts", (x, now) => x.Accept(true, now), (x, _) => x.State == IntroductionState.Proposed && x.FromConsentAt is null),
        ("to accepts", (x, now) => x.Accept(false, now), (x, _) => x.State == IntroductionState.Proposed && x.ToConsentAt is null),
        ("decline", (x, now) => x.Decline(Guid.Empty, ReasonCode.Timing, null, now), (x, _) => x.State == IntroductionState.Proposed),
        ("expire", (x, now) => x.Expire(now), (x, now) => x.State == IntroductionState.Proposed && now >= x.ReplyBy),
        ("first nudge", (x, _) => x.Nudge(1), (x, _) => x.State == IntroductionState.Proposed && x.Nudges < 1),
        ("second nudge", (x, _) => x.Nudge(2), (x, _) => x.State == IntroductionState.Proposed && x.Nudges < 2),
        ("step", (x, now) => x.AddStep(Step(x, now)), (x, _) => x.State is IntroductionState.Accepted or IntroductionState.InProgress),
        ("agreed", (x, now) => x.RecordOutcome(true, Guid.Empty, ReasonCode.Conditions, null, now), (x, _) => x.State is IntroductionState.Accepted or IntroductionState.InProgress),
        ("not agreed", (x, now) => x.RecordOutcome(false, Guid.Empty, ReasonCode.Price, null, now), (x, _) => x.State is IntroductionState.Accepted or IntroductionState.InProgress),
        ("objection", (x, now) => x.Object(Guid.AllBitsSet, "…", now), (x, now) =>
            x.State is IntroductionState.Agreed or IntroductionState.NotAgreed && x.Objection is null && now <= x.ClosedAt + Introduction.ObjectionTime),
        ("stage 3", (x, _) => x.Disclose(3), (x, _) => Open(x) && x.HeldUntil is null && x.DisclosureStage == 2),
        ("stage 4", (x, _) => x.Disclose(4), (x, _) => Open(x) && x.HeldUntil is null && x.DisclosureStage == 3 && x.NdaAcceptedAt is not null),
        ("stage 5", (x, _) => x.Disclose(5), (x, _) => Open(x) && x.HeldUntil is null && x.DisclosureStage == 4),
        ("hold", (x, now) => x.Hold(Guid.Empty, DateOnly.FromDateTime(now.DateTime).AddDays(7), null), (x, _) => Open(x)),
        ("resume", (x, _) => x.Resume(), (x, _) => x.HeldUntil is not null),
        ("stop", (x, now) => x.Stop(Guid.Empty, now), (x, _) => Open(x)),
        ("nda", (x, now) => x.AcceptNda(now), (x, _) => Open(x) && x.DisclosureStage == 3),
    ];

    [Fact]
    public void Any_sequence_of_moves_keeps_to_the_way() => Prop.ForAll(AnyTries(), tries =>
    {
        var (introduction, now) = (New(tries.Brokered, tries.Discloses), Start);
        foreach (var (move, hours) in tries.Moves)
        {
            now += TimeSpan.FromHours(hours);
            var (before, version, may) = (introduction.State, introduction.Version, Moves[move].May(introduction, now));

            var moved = Moves[move].Do(introduction, now);

            Assert.Equal(may, moved);
            Assert.Equal(moved ? version + 1 : version, introduction.Version);
            if (!moved || Ends.Contains(before))
                Assert.Equal(before, introduction.State);
            Holds(introduction);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_moves_that_are_tried_reach_every_state_and_the_last_stages()
    {
        var reached = AnyTries().Generator.Sample(5000).SelectMany(tries =>
        {
            var (introduction, now) = (New(tries.Brokered, tries.Discloses), Start);
            return tries.Moves.Select(x =>
            {
                Moves[x.Move].Do(introduction, now += TimeSpan.FromHours(x.Hours));
                return (introduction.State, introduction.DisclosureStage);
            }).ToList();
        }).ToList();

        Assert.Equal(Enum.GetValues<IntroductionState>().Order(), reached.Select(x => x.State).Distinct().Order());
        Assert.Contains(reached, x => x.DisclosureStage >= 4);
    }

    /// <summary>What is true of an introduction at any time.</summary>
    private static void Holds(Introduction x)
    {
        var both = x.FromConsentAt is not null && x.ToConsentAt is not null;
        Assert.Equal(both, x.State is IntroductionState.Accepted or IntroductionState.InProgress or IntroductionState.Agreed or IntroductionState.NotAgreed);
        Assert.Equal(Ends.Contains(x.State), x.ClosedAt is not null);
        Assert.Equal(Ends.Contains(x.State), x.Reason is not null);
        Assert.Equal(x.IsOpen, !Ends.Contains(x.State));
        Assert.True(x.Steps.Count == 0 || both);
        Assert.True(x.HeldUntil is null || Open(x));
        Assert.True(x.DisclosureStage is null or <= 1 || both);
        Assert.True(x.DisclosureStage is null or < 4 || x.NdaAcceptedAt is not null);
        Assert.True(x.Objection is null || x.State is IntroductionState.Agreed or IntroductionState.NotAgreed);
    }

    private static bool Open(Introduction x) => x.State is IntroductionState.Accepted or IntroductionState.InProgress;

    private static Introduction New(bool brokered, bool discloses)
    {
        var introduction = new Introduction
        {
            Id = Guid.CreateVersion7(),
            FromListingId = Guid.CreateVersion7(),
            ToListingId = Guid.CreateVersion7(),
            ProposedById = Guid.CreateVersion7(),
            ByCoordinator = brokered,
            Message = "一度お話ししたいです。",
            ProposedAt = Start,
            ReplyBy = Start + Introduction.ReplyTime,
        };
        if (!brokered)
            introduction.ConsentByProposing(Start);
        if (discloses)
            introduction.BeginDisclosure(introduction.ToListingId);
        return introduction;
    }

    private static IntroductionStep Step(Introduction x, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(), IntroductionId = x.Id, Kind = StepKind.Visit, RecordedById = Guid.Empty, RecordedAt = now };

    private static Arbitrary<Tries> AnyTries()
    {
        var move = from index in Gen.Choose(0, Moves.Length - 1)
                   from hours in Gen.Frequency((4, Gen.Constant(1)), (1, Gen.Choose(24, 24 * 9)))
                   select (index, hours);
        var tries = from brokered in ArbMap.Default.GeneratorFor<bool>()
                    from discloses in ArbMap.Default.GeneratorFor<bool>()
                    from moves in move.ListOf(40)
                    select new Tries(brokered, discloses, [.. moves]);
        return tries.ToArbitrary();
    }
}

/// <summary>A kind of introduction, and what is tried with it, each after some hours.</summary>
internal sealed record Tries(bool Brokered, bool Discloses, IReadOnlyList<(int Move, int Hours)> Moves);
