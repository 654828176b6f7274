namespace SetagayaPort.Core.Events;

/// <summary>A matching event (お見合い型の商談会・合同面談会): people of two sides of a market meet in pairs, slot by slot. Coordinators make it.</summary>
public sealed class TownEvent
{
    public const int MaxTitle = 80;
    public const int MostSlots = 40;
    public const int MostMinutes = 180;
    public const int LeastMinutes = 5;
    public const int MostTables = 500;
    public const int MostParticipants = 2000;

    public required Guid Id { get; init; }

    public int Version { get; private set; } = 1;

    public required Guid CreatedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public string Title { get; private set; } = "";

    public DateOnly HeldOn { get; private set; }

    public TimeOnly StartsAt { get; private set; }

    public int SlotMinutes { get; private set; }

    public int SlotCount { get; private set; }

    public int? Tables { get; private set; }

    /// <summary>Numbers of the slots in which everybody rests, from 1.</summary>
    public int[] Breaks { get; private set; } = [];

    public int? MostInARow { get; private set; }

    public int LeastMeetings { get; private set; }

    public string LeftKind { get; private set; } = "";

    public string RightKind { get; private set; } = "";

    /// <summary>When anything that a timetable depends on was changed last.</summary>
    public DateTimeOffset PlannedAt { get; private set; }

    /// <summary>Since when a timetable is being made in the background; null when none is.</summary>
    public DateTimeOffset? TimetableAskedAt { get; private set; }

    /// <summary>When the participants were told their timetable first; null while only coordinators see it.</summary>
    public DateTimeOffset? AnnouncedAt { get; private set; }

    public List<EventParticipant> Participants { get; } = [];

    public List<EventWish> Wishes { get; } = [];

    public List<EventTimetable> Timetables { get; } = [];

    /// <summary>The timetable that holds; null when there is none.</summary>
    public EventTimetable? Timetable => Timetables.MaxBy(x => x.Number);

    /// <summary>A timetable's meetings without those of listings that were deleted since.</summary>
    public IReadOnlyList<PlannedMeeting> MeetingsOf(EventTimetable timetable)
    {
        var there = Participants.Select(x => x.Id).ToHashSet();
        return [.. timetable.Meetings.Where(x => there.Contains(x.Left) && there.Contains(x.Right))];
    }

    public IEnumerable<EventSlot> Slots => Enumerable.Range(0, SlotCount).Select(x =>
        new EventSlot(x + 1, StartsAt.AddMinutes(x * SlotMinutes), StartsAt.AddMinutes((x + 1) * SlotMinutes), Breaks.Contains(x + 1)));

    /// <summary>When a slot begins.</summary>
    public DateTimeOffset SlotStart(int number) => TownTime.StartOf(HeldOn) + StartsAt.ToTimeSpan() + TimeSpan.FromMinutes((number - 1) * SlotMinutes);

    /// <summary>The first slot that has not begun, from 1; one more than there are when all have.</summary>
    public int NextSlot(DateTimeOffset now) => Slots.FirstOrDefault(x => SlotStart(x.Number) > now)?.Number ?? SlotCount + 1;

    internal void Write(EventInput input, DateTimeOffset now)
    {
        (Title, HeldOn, StartsAt) = (input.Title!.Trim(), input.Day!.Value, input.Start!.Value);
        (SlotMinutes, SlotCount, Tables) = (input.MinutesPerSlot!.Value, input.Slots!.Value, input.Tables);
        (Breaks, MostInARow, LeastMeetings) = ([.. input.Breaks.Order()], input.MostInARow, input.LeastMeetings ?? 0);
        (LeftKind, RightKind) = (input.LeftKind!, input.RightKind!);
        Planned(now);
    }

    /// <summary>Something was changed that a timetable depends on.</summary>
    internal void Planned(DateTimeOffset now)
    {
        PlannedAt = now;
        Touch(now);
    }

    internal void AskTimetable(DateTimeOffset now)
    {
        TimetableAskedAt = now;
        Touch(now);
    }

    internal void Take(EventTimetable timetable, DateTimeOffset now)
    {
        Timetables.Add(timetable);
        TimetableAskedAt = null;
        Touch(now);
    }

    internal void Drop(EventTimetable timetable, DateTimeOffset now)
    {
        Timetables.Remove(timetable);
        if (Timetables.Count == 0)
            AnnouncedAt = null;
        Touch(now);
    }

    internal bool Announce(DateTimeOffset now)
    {
        if (Timetable is null)
            return false;
        AnnouncedAt ??= now;
        Touch(now);
        return true;
    }

    private void Touch(DateTimeOffset now)
    {
        if (UpdatedAt != default)
            Version++;
        UpdatedAt = now;
    }
}
