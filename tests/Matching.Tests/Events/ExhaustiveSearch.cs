using SetagayaPort.Matching.Events;

namespace SetagayaPort.Matching.Tests.Events;

/// <summary>The best score of a small event, found by trying everything.</summary>
internal static class ExhaustiveSearch
{
    public static double Best(MeetingEvent of) => Best(of, 0, []);

    private static double Best(MeetingEvent of, int wish, List<Meeting> meetings)
    {
        if (wish == of.Wishes.Count)
            return new Timetable(of, meetings).Score;
        var (best, pair) = (Best(of, wish + 1, meetings), of.Wishes[wish]);
        for (var slot = 0; slot < of.Slots; slot++)
        {
            if (meetings.Exists(x => x.Slot == slot && (x.Organization == pair.Organization || x.Person == pair.Person)))
                continue;
            meetings.Add(new(pair.Organization, pair.Person, slot));
            if (TimetableCheck.Breaches(new(of, meetings)).All(x => x.Kind == RuleBreachKind.InARow))
                best = Math.Max(best, Best(of, wish + 1, meetings));
            meetings.RemoveAt(meetings.Count - 1);
        }

        return best;
    }
}
