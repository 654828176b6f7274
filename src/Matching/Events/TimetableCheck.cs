namespace SetagayaPort.Matching.Events;

/// <summary>Looks at any timetable, whoever made it, for what breaks the rules of its event. (A <see cref="Timetable"/> itself holds nobody in two places.)</summary>
public static class TimetableCheck
{
    /// <summary>What breaks a rule; nothing for a valid timetable.</summary>
    /// <param name="from">The first slot that is looked at; earlier meetings still count for what has a limit.</param>
    public static IReadOnlyList<RuleBreach> Breaches(Timetable timetable, int from = 0)
    {
        var (of, breaches) = (timetable.Event, new List<RuleBreach>());
        var met = new HashSet<(int, int)>();
        var (organizations, people, tables) = (new int[of.Organizations], new int[of.People], new int[of.Slots]);
        foreach (var meeting in timetable.Meetings)
        {
            Add(RuleBreachKind.Twice, !met.Add((meeting.Organization, meeting.Person)));
            Add(RuleBreachKind.MostOfOrganization, ++organizations[meeting.Organization] > (of.Rules.MostPerOrganization ?? int.MaxValue));
            Add(RuleBreachKind.MostOfPerson, ++people[meeting.Person] > (of.Rules.MostPerPerson ?? int.MaxValue));
            Add(RuleBreachKind.Tables, ++tables[meeting.Slot] > (of.Rules.Tables ?? int.MaxValue));
            Add(RuleBreachKind.NotWished, timetable.WishOf(meeting) is null);
            Add(RuleBreachKind.OrganizationAway, !of.OrganizationOpen(meeting.Organization, meeting.Slot));
            Add(RuleBreachKind.PersonAway, !of.PersonOpen(meeting.Person, meeting.Slot));
            Add(RuleBreachKind.InARow, RunsTooLong(timetable.OfOrganization(meeting.Organization), meeting.Slot) || RunsTooLong(timetable.OfPerson(meeting.Person), meeting.Slot));

            void Add(RuleBreachKind kind, bool broken)
            {
                if (broken && meeting.Slot >= from)
                    breaches.Add(new(kind, meeting));
            }
        }

        return breaches;

        bool RunsTooLong(IReadOnlyList<Meeting?> slots, int last)
        {
            var run = 0;
            while (run <= last && slots[last - run] is not null)
                run++;
            return run > (of.Rules.MostInARow ?? int.MaxValue);
        }
    }
}
