namespace SetagayaPort.Matching.Events;

/// <summary>
/// The pairs that have reason to complain of a timetable: they wished to meet, could be there at the same time, do not meet, and each of
/// the two has room for one more or likes the other better than the one of its meetings that it likes least.
/// </summary>
public static class BlockingPairs
{
    /// <summary>The blocking pairs, in the order of the wishes. Without any the timetable is stable.</summary>
    public static IReadOnlyList<MeetingWish> Of(Timetable timetable)
    {
        var of = timetable.Event;
        var wishes = timetable.Meetings.Select(timetable.WishOf).OfType<MeetingWish>().ToList();
        var met = wishes.Select(x => (x.Organization, x.Person)).ToHashSet();
        var organizations = Least(wishes.ToLookup(x => x.Organization, x => x.OfOrganization), of.Organizations, of.OrganizationCapacity);
        var people = Least(wishes.ToLookup(x => x.Person, x => x.OfPerson), of.People, of.PersonCapacity);
        return [.. of.Wishes.Where(x => !met.Contains((x.Organization, x.Person)) && of.HasCommonSlot(x)
            && x.OfOrganization > organizations[x.Organization] && x.OfPerson > people[x.Person])];
    }

    /// <summary>What somebody has to be liked more than to be welcome.</summary>
    private static double[] Least(ILookup<int, double> likings, int count, Func<int, int> capacity) =>
        [.. Enumerable.Range(0, count).Select(x => capacity(x) is var room && room == 0 ? double.PositiveInfinity
            : likings[x].Count() < room ? double.NegativeInfinity : likings[x].Min())];
}
