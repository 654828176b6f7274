namespace SetagayaPort.Matching.Events;

/// <summary>The best wishes of the whole event first, each in the earliest slot in which both are free.</summary>
public static class GreedyTimetable
{
    /// <summary>A valid timetable.</summary>
    public static Timetable Make(MeetingEvent of) => new(of, Draft(of).Meetings());

    internal static TimetableDraft Draft(MeetingEvent of) =>
        WishByWish.Draft(of, Enumerable.Range(0, of.Wishes.Count).OrderByDescending(wish => of.Wishes[wish].Score));
}
