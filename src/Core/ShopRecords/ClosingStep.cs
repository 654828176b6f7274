namespace SetagayaPort.Core.ShopRecords;

/// <summary>One step towards the closing date. Once done it never changes again.</summary>
public sealed class ClosingStep
{
    /// <summary>Days from the due day on which its owner is reminded: a month and a week before, and the day after.</summary>
    private static readonly int[] RemindAt = [-30, -7, 1];

    public required Guid RecordId { get; init; }

    public required ClosingStepKind Kind { get; init; }

    public DateOnly DueOn { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public Guid? DoneById { get; private set; }

    /// <summary>The day of the next reminder; null when all have been sent or it is done.</summary>
    public DateOnly? RemindOn { get; private set; }

    public bool IsDone => DoneAt is not null;

    internal static ClosingStep Of(Guid record, ClosingStepKind kind, DateOnly due, DateOnly today)
    {
        var step = new ClosingStep { RecordId = record, Kind = kind };
        step.MoveTo(due, today);
        return step;
    }

    internal void MoveTo(DateOnly due, DateOnly today)
    {
        if (IsDone || due == DueOn)
            return;
        DueOn = due;
        RemindOn = ReminderFrom(today);
    }

    internal bool Do(Guid by, DateTimeOffset now)
    {
        if (IsDone)
            return false;
        (DoneAt, DoneById, RemindOn) = (now, by, null);
        return true;
    }

    internal void Reminded(DateOnly today) => RemindOn = ReminderFrom(today.AddDays(1));

    private DateOnly? ReminderFrom(DateOnly day) => RemindAt.Select(x => (DateOnly?)DueOn.AddDays(x)).FirstOrDefault(x => x >= day);
}
