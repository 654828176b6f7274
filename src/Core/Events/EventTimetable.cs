using SetagayaPort.Matching.Events;

namespace SetagayaPort.Core.Events;

/// <summary>One timetable of an event. A new one, also a mended one, comes on top; the newest holds, and taking it back brings the last one again.</summary>
public sealed class EventTimetable
{
    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    /// <summary>Counts the event's timetables, from 1.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required TimetableMode Mode { get; init; }

    /// <summary>The sum of how well those fit who meet.</summary>
    public required double Score { get; init; }

    /// <summary>No timetable could have had more.</summary>
    public required double UpperBound { get; init; }

    public required IReadOnlyList<PlannedMeeting> Meetings { get; init; }

    /// <summary>For whom the timetable before was mended; null for one that was made anew.</summary>
    public Guid? MendedForId { get; init; }

    /// <summary>What was marked of them until then, to be restored when it is taken back.</summary>
    public AttendanceMark? FormerMark { get; init; }

    /// <summary>When they could not come until then.</summary>
    public int[] FormerAway { get; init; } = [];
}
