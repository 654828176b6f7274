using SetagayaPort.Matching.Events;

namespace SetagayaPort.Matching.Tests.Events;

public class MeetingEventTests
{
    private static readonly MeetingWish Good = new(0, 0, .5, .5, .5);

    public static TheoryData<MeetingWish, string> WrongWishes => new()
    {
        { Good with { Score = double.NaN }, "Wish 1: score NaN" },
        { Good with { Score = 1.5 }, "Wish 1: score 1.5" },
        { Good with { OfOrganization = -.1 }, "Wish 1: liking of the organisation -0.1" },
        { Good with { OfPerson = double.PositiveInfinity }, "Wish 1: liking of the person" },
        { Good with { Organization = 2 }, "Wish 1: organisation 2 is not one of 0..1" },
        { Good with { Person = -1 }, "Wish 1: person -1 is not one of 0..2" },
        { Good, "Wish 1: organisation 0 and person 0 are wished for twice" },
    };

    public static TheoryData<MeetingRules, string> WrongRules => new()
    {
        { new() { OrganizationsAvailable = new bool[5] }, "2 × 4 values expected, 5 given" },
        { new() { PeopleAvailable = new bool[8] }, "3 × 4 values expected, 8 given" },
        { new() { BreakSlots = [4] }, "Break slot 4" },
        { new() { BreakSlots = [1, 1] }, "named twice" },
        { new() { Tables = 0 }, "0 tables" },
        { new() { MostInARow = -1 }, "-1 meetings in a row" },
        { new() { MostPerOrganization = 0 }, "0 meetings per organisation" },
        { new() { MostPerPerson = 0 }, "0 meetings per person" },
        { new() { LeastPerParticipant = -2 }, "-2 meetings" },
    };

    [Theory]
    [MemberData(nameof(WrongWishes))]
    public void AWrongWish_IsRefusedWithItsPlace(MeetingWish wrong, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => new MeetingEvent(2, 3, 4, [Good, wrong])).Message);

    [Theory]
    [MemberData(nameof(WrongRules))]
    public void AWrongRule_IsRefused(MeetingRules wrong, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => new MeetingEvent(2, 3, 4, [Good], wrong)).Message);

    [Theory]
    [InlineData(0, 3, 4, "0 organisations")]
    [InlineData(2, -1, 4, "-1 people")]
    [InlineData(2, 3, 0, "0 slots")]
    [InlineData(2, 1_000_000, 1_000_000, "are too many")]
    public void AWrongSize_IsRefused(int organizations, int people, int slots, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => new MeetingEvent(organizations, people, slots, [])).Message);

    [Fact]
    public void ATimetable_HoldsNobodyInTwoPlaces()
    {
        var of = new MeetingEvent(2, 2, 2, []);

        Assert.Contains("two places", Assert.Throws<ArgumentException>(() => new Timetable(of, [new(0, 0, 0), new(1, 0, 0)])).Message);
        Assert.Contains("not of this event", Assert.Throws<ArgumentException>(() => new Timetable(of, [new(0, 0, 2)])).Message);
    }

    [Fact]
    public void Capacity_CountsSlotsBreaksAndPauses()
    {
        var of = new MeetingEvent(1, 1, 8, [], new() { BreakSlots = [4], MostInARow = 2, MostPerPerson = 3 });

        Assert.Equal(5, of.OrganizationCapacity(0));
        Assert.Equal(3, of.PersonCapacity(0));
    }
}
