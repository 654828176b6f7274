namespace SetagayaPort.Matching.Events;

/// <summary>First come, first served: people in their order, each one's best wish first, in the earliest slot in which both are free. What is commonly done by hand.</summary>
public static class FirstCome
{
    /// <summary>A valid timetable.</summary>
    public static Timetable Make(MeetingEvent of) => new(of, Draft(of).Meetings());

    internal static TimetableDraft Draft(MeetingEvent of) =>
        WishByWish.Draft(of, Enumerable.Range(0, of.People).SelectMany(person => of.WishesOfPeople[person].OrderByDescending(wish => of.Wishes[wish].Score)));
}
