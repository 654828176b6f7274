using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Events;

namespace SetagayaPort.Matching.Tests.Events;

public class TimetableRepairTests
{
    private static readonly MeetingWish[] AllPairs = [.. from organization in Enumerable.Range(0, 2) from person in Enumerable.Range(0, 3) select new MeetingWish(organization, person, .5, .5, .5)];

    [Fact]
    public void Repair_KeepsThePast_AndBreaksNoRuleAfterwards() =>
        Prop.ForAll(SomeEvents.OfAnyKind, Gen.Choose(0, 1000).ToArbitrary(), (of, draw) =>
        {
            var (before, now, person) = (TimetableMaker.Make(of, steps: 5).Timetable, draw % (of.Slots + 1), draw % of.People);
            var repaired = TimetableRepair.Make(Without(of, person, now), before, now);
            return repaired.Timetable.Meetings.Where(x => x.Slot < now).SequenceEqual(before.Meetings.Where(x => x.Slot < now))
                && TimetableCheck.Breaches(repaired.Timetable, now).Count == 0
                && repaired.Timetable.OfPerson(person).Skip(now).All(x => x is null);
        }).QuickCheckThrowOnFailure();

    /// <summary>Whatever does not concern the one who left stays where it was, unless it was moved once to make room.</summary>
    [Fact]
    public void Repair_DropsOnlyMeetingsOfTheOneWhoLeft() =>
        Prop.ForAll(SomeEvents.OfAnyKind, Gen.Choose(0, 1000).ToArbitrary(), (of, draw) =>
        {
            var (before, now, person) = (TimetableMaker.Make(of, steps: 5).Timetable, draw % (of.Slots + 1), draw % of.People);
            var repaired = TimetableRepair.Make(Without(of, person, now), before, now);
            return repaired.Moved.Count == 0 && repaired.Dropped.SequenceEqual(before.Meetings.Where(x => x.Person == person && x.Slot >= now));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void NothingHappened_ChangesNothing()
    {
        var before = TimetableMaker.Make(MeetingEvent.Random(20, 60, 8, 12, away: .2), steps: 10).Timetable;
        var repaired = TimetableRepair.Make(before.Event, before, 3);

        Assert.Equal(before.Meetings, repaired.Timetable.Meetings);
        Assert.Empty(repaired.Dropped);
        Assert.Empty(repaired.Moved);
        Assert.Empty(repaired.Added);
    }

    [Fact]
    public void ANoShow_GivesTheFreeSlotToSomebodyWhoWaits()
    {
        var of = new MeetingEvent(2, 3, 1, AllPairs);
        var repaired = TimetableRepair.Make(Without(of, 0, 0), new(of, [new(0, 0, 0), new(1, 1, 0)]), 0);

        Assert.Equal([new Meeting(0, 2, 0), new Meeting(1, 1, 0)], repaired.Timetable.Meetings);
        Assert.Equal([new Meeting(0, 0, 0)], repaired.Dropped);
        Assert.Equal([new Meeting(0, 2, 0)], repaired.Added);
    }

    [Fact]
    public void ALateArrival_IsMovedToALaterSlot()
    {
        var of = new MeetingEvent(1, 1, 3, [new(0, 0, 1, 1, 1)]);
        var late = new MeetingEvent(1, 1, 3, of.Wishes, new() { PeopleAvailable = [false, false, true] });
        var repaired = TimetableRepair.Make(late, new(of, [new(0, 0, 0)]), 0);

        Assert.Equal([new MovedMeeting(new(0, 0, 0), 2)], repaired.Moved);
        Assert.Empty(repaired.Dropped);
    }

    [Fact]
    public void ALateArrival_MayMoveOneOtherMeetingOutOfTheWay()
    {
        MeetingWish[] wishes = [new(0, 0, 1, 1, 1), new(0, 1, .5, 1, 1)];
        var of = new MeetingEvent(1, 2, 2, wishes);
        var late = new MeetingEvent(1, 2, 2, wishes, new() { PeopleAvailable = [false, true, true, true] });
        var repaired = TimetableRepair.Make(late, new(of, [new(0, 0, 0), new(0, 1, 1)]), 0);

        Assert.Equal([new Meeting(0, 1, 0), new Meeting(0, 0, 1)], repaired.Timetable.Meetings);
        Assert.Equal(2, repaired.Moved.Count);
    }

    [Fact]
    public void SomebodyWhoComesOnTop_MeetsWhoIsFree()
    {
        var of = new MeetingEvent(1, 1, 2, [new(0, 0, 1, 1, 1)]);
        var more = new MeetingEvent(1, 2, 2, [new(0, 0, 1, 1, 1), new(0, 1, 1, 1, 1)]);
        var repaired = TimetableRepair.Make(more, new(of, [new(0, 0, 0)]), 1);

        Assert.Equal([new Meeting(0, 1, 1)], repaired.Added);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void ASlotThatIsNot_IsRefused(int now)
    {
        var of = new MeetingEvent(1, 1, 2, []);

        Assert.Throws<ArgumentOutOfRangeException>(() => TimetableRepair.Make(of, new(of, []), now));
    }

    [Fact]
    public void AWishThatIsGone_IsRefused()
    {
        var of = new MeetingEvent(1, 1, 2, [new(0, 0, 1, 1, 1)]);

        Assert.Contains("is gone", Assert.Throws<ArgumentException>(() => TimetableRepair.Make(new(1, 1, 2, []), new(of, [new(0, 0, 0)]), 0)).Message);
    }

    private static MeetingEvent Without(MeetingEvent of, int person, int from) => new(of.Organizations, of.People, of.Slots, of.Wishes, of.Rules with
    {
        PeopleAvailable = [.. Enumerable.Range(0, of.People * of.Slots).Select(at =>
            (of.Rules.PeopleAvailable?[at] ?? true) && (at / of.Slots != person || at % of.Slots < from))],
    });
}
