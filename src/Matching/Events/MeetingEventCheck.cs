using System.Globalization;

namespace SetagayaPort.Matching.Events;

/// <summary>Refuses events that cannot be, and says what is wrong where.</summary>
internal static class MeetingEventCheck
{
    private const int MostCells = 100_000_000;

    public static void Demand(MeetingEvent of)
    {
        Positive(of.Organizations, "organisations");
        Positive(of.People, "people");
        Positive(of.Slots, "slots");
        if ((long)Math.Max(of.Organizations, of.People) * of.Slots > MostCells)
            throw new ArgumentException($"{of.Organizations} organisations and {of.People} people in {of.Slots} slots are too many", nameof(of));
        Demand(of.Rules, of);
        var pairs = new HashSet<(int, int)>();
        for (var at = 0; at < of.Wishes.Count; at++)
        {
            var wish = of.Wishes[at];
            Within(wish.Organization, of.Organizations, at, "organisation");
            Within(wish.Person, of.People, at, "person");
            Share(wish.Score, at, "score");
            Share(wish.OfOrganization, at, "liking of the organisation");
            Share(wish.OfPerson, at, "liking of the person");
            if (!pairs.Add((wish.Organization, wish.Person)))
                throw new ArgumentException($"Wish {at}: organisation {wish.Organization} and person {wish.Person} are wished for twice", nameof(of));
        }
    }

    private static void Demand(MeetingRules rules, MeetingEvent of)
    {
        Length(rules.OrganizationsAvailable, of.Organizations, of.Slots, "organisations");
        Length(rules.PeopleAvailable, of.People, of.Slots, "people");
        foreach (var slot in rules.BreakSlots)
            if (slot < 0 || slot >= of.Slots)
                throw new ArgumentException($"Break slot {slot} is not one of the {of.Slots} slots", nameof(rules));
        if (rules.BreakSlots.Distinct().Count() != rules.BreakSlots.Count)
            throw new ArgumentException("A break slot is named twice", nameof(rules));
        Positive(rules.Tables ?? 1, "tables");
        Positive(rules.MostInARow ?? 1, "meetings in a row");
        Positive(rules.MostPerOrganization ?? 1, "meetings per organisation");
        Positive(rules.MostPerPerson ?? 1, "meetings per person");
        if (rules.LeastPerParticipant < 0)
            throw new ArgumentException($"{rules.LeastPerParticipant} meetings as the least per participant are impossible", nameof(rules));
    }

    private static void Positive(int count, string what)
    {
        if (count < 1)
            throw new ArgumentException($"{count} {what} are impossible: at least 1 expected", nameof(count));
    }

    private static void Length(bool[]? available, int count, int slots, string whose)
    {
        if (available is not null && available.Length != count * slots)
            throw new ArgumentException($"Availability of {whose}: {count} × {slots} values expected, {available.Length} given", nameof(available));
    }

    private static void Within(int index, int count, int at, string what)
    {
        if (index < 0 || index >= count)
            throw new ArgumentException($"Wish {at}: {what} {index} is not one of 0..{count - 1}", nameof(index));
    }

    private static void Share(double value, int at, string what)
    {
        if (!(value is >= 0 and <= 1))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Wish {at}: {what} {value} is not within 0..1"), nameof(value));
    }
}
