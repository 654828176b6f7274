namespace SetagayaPort.Matching.Events;

/// <summary>
/// The best timetable there is, for events at which everybody is there all the time: the heaviest pairs with no more than fit
/// (<see cref="CapacityMatching"/>), then spread over the slots (<see cref="SlotColouring"/>), which is always possible.
/// </summary>
public static class ExactTimetable
{
    /// <summary>Whether an event is of this kind: nobody is away, and breaks come at least as often as a rule on meetings in a row asks for.</summary>
    public static bool Fits(MeetingEvent of) =>
        AlwaysThere(of.Rules.OrganizationsAvailable) && AlwaysThere(of.Rules.PeopleAvailable) && LongestStretch(of) <= (of.Rules.MostInARow ?? int.MaxValue);

    /// <summary>The best timetable.</summary>
    /// <exception cref="ArgumentException">The event does not fit.</exception>
    public static Timetable Make(MeetingEvent of)
    {
        if (!Fits(of))
            throw new ArgumentException("Somebody is away, or nobody may meet without a pause: no exact timetable", nameof(of));
        var slots = OpenSlots(of);
        if (slots.Length == 0)
            return new(of, []);
        var wishes = HeaviestPairs.Of(of).Chosen;
        var colours = SlotColouring.Of(
            [.. wishes.Select(x => (of.Wishes[x].Organization, of.Wishes[x].Person))], of.Organizations, of.People, slots.Length, of.Rules.Tables ?? int.MaxValue);
        return new(of, [.. wishes.Select((x, at) => new Meeting(of.Wishes[x].Organization, of.Wishes[x].Person, slots[colours[at]]))]);
    }

    private static bool AlwaysThere(bool[]? available) => available is null || available.All(x => x);

    private static int[] OpenSlots(MeetingEvent of) => [.. Enumerable.Range(0, of.Slots).Except(of.Rules.BreakSlots)];

    private static int LongestStretch(MeetingEvent of)
    {
        var (longest, run, breaks) = (0, 0, of.Rules.BreakSlots.ToHashSet());
        for (var slot = 0; slot < of.Slots; slot++)
        {
            run = breaks.Contains(slot) ? 0 : run + 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
