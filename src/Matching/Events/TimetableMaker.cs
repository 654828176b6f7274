namespace SetagayaPort.Matching.Events;

/// <summary>Makes timetables: exactly where that is possible, else by search; meetings then stand as early as they can.</summary>
public static class TimetableMaker
{
    /// <summary>Makes a timetable. The same event, mode, steps and seed give the same one, unless it was stopped before the steps were used up.</summary>
    /// <param name="of">The event. When nobody can meet anybody the timetable is empty.</param>
    /// <param name="mode">What it is to be good for.</param>
    /// <param name="steps">How many attempts the search may make beyond its first, quick ascent, from 0.</param>
    /// <param name="seed">What the search draws its attempts from.</param>
    /// <param name="stop">Ends the search early; what was found until then is given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is negative.</exception>
    public static FoundTimetable Make(MeetingEvent of, TimetableMode mode = TimetableMode.BestForAll, int steps = 1000, uint seed = 0, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var found = mode == TimetableMode.BestForAll ? Best(of, steps, seed, stop) : Stable(of, mode, steps, seed, stop);
        return found with { Timetable = EarlySlots.Of(found.Timetable) };
    }

    private static FoundTimetable Best(MeetingEvent of, int steps, uint seed, CancellationToken stop)
    {
        if (!ExactTimetable.Fits(of))
            return TimetableSearch.Make(of, steps, seed, stop);
        var exact = ExactTimetable.Make(of);
        return new(exact, exact.Score);
    }

    /// <summary>As many of the stable pairs as the slots hold.</summary>
    private static FoundTimetable Stable(MeetingEvent of, TimetableMode mode, int steps, uint seed, CancellationToken stop)
    {
        var pairs = DeferredAcceptance.Pairs(of, mode == TimetableMode.OrganizationsPropose);
        var alike = new MeetingEvent(of.Organizations, of.People, of.Slots, [.. pairs.Select(wish => of.Wishes[wish] with { Score = 1 })], of.Rules);
        return new(new(of, Best(alike, steps, seed, stop).Timetable.Meetings), HeaviestPairs.Of(of).Score);
    }
}
