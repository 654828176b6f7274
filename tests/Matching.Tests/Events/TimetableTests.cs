using SetagayaPort.Matching.Events;

namespace SetagayaPort.Matching.Tests.Events;

public class TimetableTests
{
    /// <summary>The published sizes without anybody away; the optimum was computed independently.</summary>
    [Theory]
    [InlineData(10, 30, 8, 10, 32.494)]
    [InlineData(20, 60, 8, 12, 76.099)]
    [InlineData(50, 200, 12, 20, 285.748)]
    [InlineData(100, 500, 16, 25, 699.426)]
    public void Exact_OfThePublishedSizes_IsTheOptimum(int organizations, int people, int slots, int wishes, double optimum)
    {
        var timetable = ExactTimetable.Make(MeetingEvent.Random(organizations, people, slots, wishes));

        Assert.Equal(optimum, timetable.Score, 3);
        Assert.Empty(TimetableCheck.Breaches(timetable));
    }

    [Fact]
    public void Search_WithSomeAway_ReachesTheOptimumWithinAThousandth()
    {
        var found = TimetableMaker.Make(MeetingEvent.Random(20, 60, 8, 12, away: .2), steps: 1000);

        Assert.InRange(found.Timetable.Score, 62.9966 * .999, 62.9967);
        Assert.Equal(62.9966, found.UpperBound, 4);
        Assert.Empty(TimetableCheck.Breaches(found.Timetable));
    }

    [Fact]
    public void Stopped_GivesWhatWasFoundSoFar()
    {
        var of = MeetingEvent.Random(20, 60, 8, 12, away: .2);
        var found = TimetableMaker.Make(of, steps: int.MaxValue, stop: new CancellationToken(canceled: true));

        Assert.Equal(GreedyTimetable.Make(of).Score, found.Timetable.Score, 9);
    }

    [Fact]
    public void EverybodyAway_GivesAnEmptyTimetable()
    {
        var found = TimetableMaker.Make(new(2, 2, 3, [new(0, 1, 1, 1, 1)], new() { PeopleAvailable = new bool[6] }));

        Assert.Empty(found.Timetable.Meetings);
        Assert.True(found.IsOptimal);
    }

    [Fact]
    public void OnlyBreaks_GiveAnEmptyTimetable() =>
        Assert.Empty(TimetableMaker.Make(new(1, 1, 2, [new(0, 0, 1, 1, 1)], new() { BreakSlots = [0, 1] })).Timetable.Meetings);

    [Fact]
    public void MeetingsInARow_ArePausedAfterTheMost()
    {
        var found = TimetableMaker.Make(new(1, 5, 5, [.. Enumerable.Range(0, 5).Select(x => new MeetingWish(0, x, 1, 1, 1))], new() { MostInARow = 2 }));

        Assert.Equal([0, 1, 3, 4], found.Timetable.Meetings.Select(x => x.Slot));
    }

    [Fact]
    public void Meetings_StandAsEarlyAsTheyCan()
    {
        var found = TimetableMaker.Make(MeetingEvent.Random(8, 20, 6, 3, away: .3), steps: 20).Timetable;

        Assert.NotEmpty(found.Meetings);
        Assert.All(found.Meetings, x => Assert.All(Enumerable.Range(0, x.Slot), slot => Assert.True(
            found.OfOrganization(x.Organization)[slot] is not null || found.OfPerson(x.Person)[slot] is not null
            || !found.Event.OrganizationOpen(x.Organization, slot) || !found.Event.PersonOpen(x.Person, slot))));
    }

    [Fact]
    public void Views_TellMeetingsGapsTablesAndWhoHasTooFew()
    {
        var of = new MeetingEvent(2, 2, 3, [new(0, 0, .5, 1, 1), new(0, 1, .5, 1, 1), new(1, 0, .25, 1, 1)], new() { Tables = 1, LeastPerParticipant = 2 });
        var timetable = new Timetable(of, [new(0, 1, 2), new(0, 0, 0), new(1, 0, 1)]);

        Assert.Equal(1.25, timetable.Score);
        Assert.Equal([new Meeting(0, 0, 0), null, new Meeting(0, 1, 2)], timetable.OfOrganization(0));
        Assert.Equal([new Meeting(0, 0, 0), new Meeting(1, 0, 1), null], timetable.OfPerson(0));
        Assert.Equal([new Meeting(1, 0, 1)], timetable.InSlot(1));
        Assert.Equal([1], timetable.GapsOfOrganization(0));
        Assert.Empty(timetable.GapsOfPerson(0));
        Assert.Equal([1], timetable.OrganizationsBelowLeast());
        Assert.Equal([1], timetable.PeopleBelowLeast());
        Assert.All(timetable.Meetings, x => Assert.Equal(1, Seating.Of(timetable)[x]));
    }

    [Fact]
    public void Seating_WithFewerTablesThanOrganisations_KeepsThemSeated()
    {
        var of = new MeetingEvent(3, 3, 2, [], new() { Tables = 2 });
        var timetable = new Timetable(of, [new(0, 0, 0), new(1, 1, 0), new(1, 2, 1), new(2, 0, 1)]);
        var seats = Seating.Of(timetable);

        Assert.Equal([1, 2, 2, 1], timetable.Meetings.Select(x => seats[x]));
    }

    [Fact]
    public void Breaches_NameEveryRule()
    {
        var of = new MeetingEvent(2, 2, 3, [new(0, 0, 1, 1, 1), new(1, 1, 1, 1, 1)], new()
        {
            OrganizationsAvailable = [true, true, false, true, true, true],
            BreakSlots = [1],
            Tables = 1,
            MostInARow = 1,
            MostPerOrganization = 2,
            MostPerPerson = 1,
        });
        var kinds = TimetableCheck.Breaches(new(of, [new(0, 0, 0), new(1, 1, 0), new(0, 1, 1), new(0, 0, 2)])).Select(x => x.Kind).ToHashSet();

        Assert.Equal(Enum.GetValues<RuleBreachKind>(), kinds.Order());
    }

    [Fact]
    public void BlockingPairs_AreThoseWhoWouldBothRatherMeet()
    {
        var of = new MeetingEvent(2, 2, 1, [new(0, 0, 1, .9, .9), new(0, 1, 1, .5, .5), new(1, 0, 1, .5, .5), new(1, 1, 1, .1, .9)]);

        Assert.Equal([of.Wishes[0]], BlockingPairs.Of(new(of, [new(0, 1, 0), new(1, 0, 0)])));
        Assert.Empty(BlockingPairs.Of(new(of, [new(0, 0, 0), new(1, 1, 0)])));
    }
}
