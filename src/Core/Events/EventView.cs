using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Events;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Events;

/// <summary>An event as coordinators see it. Participants go by the titles of their listings, as everywhere.</summary>
public sealed record EventView(Guid Id, int Version, string Title, DateOnly Day, TimeOnly Start, int MinutesPerSlot, int Slots, string LeftKind, string RightKind)
{
    public int? Tables { get; init; }

    public IReadOnlyList<int> Breaks { get; init; } = [];

    public int? MostInARow { get; init; }

    public int LeastMeetings { get; init; }

    /// <summary>When each slot begins and ends.</summary>
    public IReadOnlyList<EventSlot> Times { get; init; } = [];

    /// <summary>The first slot that may still be changed, from 1.</summary>
    public int NextSlot { get; init; }

    public IReadOnlyList<Participant> Participants { get; init; } = [];

    public IReadOnlyList<Pair> Wishes { get; init; } = [];

    /// <summary>Since when a timetable is being made; null when none is.</summary>
    public DateTimeOffset? TimetableAskedAt { get; init; }

    public DateTimeOffset? AnnouncedAt { get; init; }

    public Made? Timetable { get; init; }

    /// <param name="Id">Of the participant.</param>
    /// <param name="ListingId">The listing.</param>
    /// <param name="Side">left stays seated, right goes round.</param>
    /// <param name="Title">Title of the listing.</param>
    /// <param name="Away">Numbers of the slots in which they cannot come.</param>
    /// <param name="Mark">What came between on the day.</param>
    /// <param name="Visibility">Who may see the listing.</param>
    public sealed record Participant(Guid Id, Guid ListingId, MarketSide Side, string Title, IReadOnlyList<int> Away, AttendanceMark? Mark, Visibility Visibility);

    /// <param name="Left">Participant.</param>
    /// <param name="Right">Participant.</param>
    /// <param name="Mutual">How well they fit, 0..1.</param>
    public sealed record Pair(Guid Left, Guid Right, double Mutual);

    /// <param name="Slot">From 1.</param>
    /// <param name="Table">From 1.</param>
    /// <param name="Left">Participant.</param>
    /// <param name="Right">Participant.</param>
    public sealed record Seat(int Slot, int Table, Guid Left, Guid Right);

    /// <summary>The timetable that holds.</summary>
    /// <param name="Number">Counts the event's timetables.</param>
    /// <param name="MadeAt">When it was made.</param>
    /// <param name="Mode">By what.</param>
    /// <param name="Score">Sum of how well those fit who meet.</param>
    /// <param name="UpperBound">No timetable could have had more when it was made.</param>
    /// <param name="Meetings">By slot and table.</param>
    public sealed record Made(int Number, DateTimeOffset MadeAt, TimetableMode Mode, double Score, double UpperBound, IReadOnlyList<Seat> Meetings)
    {
        /// <summary>Whether participants, wishes or the plan were changed since.</summary>
        public bool IsStale { get; init; }

        /// <summary>Participants with fewer meetings than wanted.</summary>
        public IReadOnlyList<Guid> BelowLeast { get; init; } = [];

        /// <summary>Pairs who would both rather have met each other.</summary>
        public IReadOnlyList<Pair> Blocking { get; init; } = [];

        /// <summary>What it has otherwise than the one before; null for the first one.</summary>
        public TimetableChanges? Changes { get; init; }

        /// <summary>For whom it was mended; null for one that was made anew.</summary>
        public Guid? MendedFor { get; init; }
    }
}
