namespace SetagayaPort.Matching.Events;

/// <summary>A timetable after something came between, and what it has otherwise than before.</summary>
/// <param name="Timetable">The timetable that holds now.</param>
/// <param name="Dropped">Meetings that no longer take place.</param>
/// <param name="Moved">Meetings of the same pair in another slot.</param>
/// <param name="Added">Meetings of pairs that did not meet before.</param>
public sealed record RepairedTimetable(Timetable Timetable, IReadOnlyList<Meeting> Dropped, IReadOnlyList<MovedMeeting> Moved, IReadOnlyList<Meeting> Added);
