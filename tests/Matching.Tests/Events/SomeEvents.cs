using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Events;

namespace SetagayaPort.Matching.Tests.Events;

/// <summary>Small events of every kind.</summary>
internal static class SomeEvents
{
    /// <summary>Events with any of the rules.</summary>
    public static Arbitrary<MeetingEvent> OfAnyKind => Gen.Choose(0, int.MaxValue - 1).Select(seed => Draw(new Random(seed), always: false)).ToArbitrary();

    /// <summary>Events at which everybody is always there; tables, breaks and quotas may be few.</summary>
    public static Arbitrary<MeetingEvent> WithEverybodyThere => Gen.Choose(0, int.MaxValue - 1).Select(seed => Draw(new Random(seed), always: true)).ToArbitrary();

    /// <summary>What each pair is worth to the other side is no secret here: all three numbers are drawn.</summary>
    public static MeetingWish Wish(Random random, int organization, int person) =>
        new(organization, person, random.NextDouble(), random.NextDouble(), random.NextDouble());

    private static MeetingEvent Draw(Random random, bool always)
    {
        var (organizations, people, slots) = (random.Next(1, 6), random.Next(1, 8), random.Next(1, 6));
        var wished = random.NextDouble();
        MeetingWish[] wishes = [.. from organization in Enumerable.Range(0, organizations) from person in Enumerable.Range(0, people)
            where random.NextDouble() < wished select Wish(random, organization, person)];
        return new(organizations, people, slots, wishes, new()
        {
            OrganizationsAvailable = always ? null : Present(organizations * slots),
            PeopleAvailable = always ? null : Present(people * slots),
            BreakSlots = Sometimes() ? [random.Next(slots)] : [],
            Tables = Sometimes() ? random.Next(1, organizations + 1) : null,
            MostInARow = !always && Sometimes() ? random.Next(1, 3) : null,
            MostPerOrganization = Sometimes() ? random.Next(1, slots + 1) : null,
            MostPerPerson = Sometimes() ? random.Next(1, slots + 1) : null,
            LeastPerParticipant = random.Next(3),
        });

        bool Sometimes() => random.Next(3) == 0;

        bool[] Present(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() > .3)];
    }
}
