namespace SetagayaPort.Matching.Events;

/// <summary>Which table each meeting takes place at, from 1. Organisations stay seated: those of one slot keep the tables they had last, as far as these are free.</summary>
public static class Seating
{
    /// <summary>The table of each meeting.</summary>
    public static IReadOnlyDictionary<Meeting, int> Of(Timetable timetable)
    {
        var of = timetable.Event;
        if (of.Rules.Tables is not { } tables || tables >= of.Organizations)
            return timetable.Meetings.ToDictionary(x => x, x => x.Organization + 1);
        var (seats, last) = (new Dictionary<Meeting, int>(), new Dictionary<int, int>());
        foreach (var slot in timetable.Meetings.GroupBy(x => x.Slot))
        {
            var free = Enumerable.Range(1, Math.Max(tables, slot.Count())).ToHashSet();
            foreach (var meeting in slot)
                if (last.TryGetValue(meeting.Organization, out var table) && free.Remove(table))
                    seats[meeting] = table;
            foreach (var meeting in slot.Where(x => !seats.ContainsKey(x)))
            {
                seats[meeting] = free.Min();
                free.Remove(seats[meeting]);
            }

            foreach (var meeting in slot)
                last[meeting.Organization] = seats[meeting];
        }

        return seats;
    }
}
