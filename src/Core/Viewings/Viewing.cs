using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Viewings;

/// <summary>
/// A look at premises (内見) within an introduction: whoever looks names up to three times, the other side takes one of them,
/// names others or declines; either side may move it or call it off. Every change is a guarded method that says whether it was
/// possible; <c>host</c> is the side that shows its premises.
/// </summary>
public sealed class Viewing
{
    public const int MostSlots = 3;
    public const int MostPeople = 10;
    public const int MaxText = 1000;

    /// <summary>How far ahead a viewing may be arranged.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(60);

    /// <summary>How long before it both sides are reminded.</summary>
    public static readonly TimeSpan ReminderTime = TimeSpan.FromDays(1);

    public required Guid Id { get; init; }

    public int Version { get; private set; } = 1;

    public required Guid IntroductionId { get; init; }

    public Introduction Introduction { get; init; } = null!;

    /// <summary>The premises.</summary>
    public required Guid ListingId { get; init; }

    public required Guid RequestedById { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required int People { get; init; }

    /// <summary>What whoever looks would like to see.</summary>
    public string? Note { get; init; }

    public ViewingState State { get; private set; } = ViewingState.Requested;

    /// <summary>Which side made the last move; null when it was called off because the introduction ended.</summary>
    public bool? LastByHost { get; private set; } = false;

    /// <summary>The times last proposed.</summary>
    public IReadOnlyList<ViewingSlot> Slots { get; private set; } = [];

    public DateTimeOffset? StartsAt { get; private set; }

    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>Its step in the introduction, once it is arranged.</summary>
    public Guid? StepId { get; private set; }

    /// <summary>Whether the host has told whoever looks where exactly it is.</summary>
    public bool AddressTold { get; private set; }

    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>Why it was declined.</summary>
    public ReasonCode? Reason { get; private set; }

    /// <summary>What was said with the last move.</summary>
    public string? Said { get; private set; }

    public bool IsPending => State is ViewingState.Requested or ViewingState.Countered;

    /// <summary>Whether this side is to answer.</summary>
    public bool Awaits(bool host) => IsPending && LastByHost != host;

    /// <summary>Whether it is arranged and has not begun.</summary>
    public bool LiesAhead(DateTimeOffset now) => State == ViewingState.Accepted && StartsAt > now;

    /// <summary>The times with which it begins.</summary>
    internal void Ask(IReadOnlyList<ViewingSlot> slots) => Slots = slots;

    /// <param name="host">Which side takes the time.</param>
    /// <param name="number">Which of the proposed times, from 1.</param>
    /// <param name="now">The present.</param>
    internal bool Accept(bool host, int number, DateTimeOffset now)
    {
        if (!Awaits(host) || number < 1 || number > Slots.Count || Slots[number - 1].Start <= now)
            return false;
        (StartsAt, EndsAt) = (Slots[number - 1].Start, Slots[number - 1].End);
        // Who arranges it for tomorrow needs no reminder.
        RemindedAt = StartsAt <= now + ReminderTime ? now : null;
        return Move(ViewingState.Accepted, host, null);
    }

    internal void Records(Guid step) => StepId = step;

    /// <summary>Other times instead of those that the other side named.</summary>
    internal bool Counter(bool host, IReadOnlyList<ViewingSlot> slots, string? said) => Awaits(host) && Propose(host, slots, said);

    /// <summary>Other times for a viewing that is arranged; the address, if it was told, is no longer.</summary>
    internal bool Reschedule(bool host, IReadOnlyList<ViewingSlot> slots, string said, DateTimeOffset now)
    {
        if (!LiesAhead(now))
            return false;
        (StartsAt, EndsAt, StepId, AddressTold) = (null, null, null, false);
        return Propose(host, slots, said);
    }

    internal bool Decline(bool host, ReasonCode reason, string? said)
    {
        if (!Awaits(host))
            return false;
        Reason = reason;
        return Move(ViewingState.Declined, host, said);
    }

    /// <param name="host">Which side calls it off; null when the introduction has ended, and the viewing with it.</param>
    /// <param name="said">What is said to the other side.</param>
    /// <param name="now">The present.</param>
    internal bool Cancel(bool? host, string? said, DateTimeOffset now)
    {
        if (!IsPending && !LiesAhead(now))
            return false;
        (AddressTold, StepId) = (false, null);
        return Move(ViewingState.Cancelled, host, said);
    }

    internal bool TellAddress(bool tell, DateTimeOffset now)
    {
        if (State != ViewingState.Accepted || EndsAt <= now)
            return false;
        AddressTold = tell;
        Version++;
        return true;
    }

    internal bool Remind(DateTimeOffset now)
    {
        if (!LiesAhead(now) || RemindedAt is not null || StartsAt > now + ReminderTime)
            return false;
        RemindedAt = now;
        Version++;
        return true;
    }

    private bool Propose(bool host, IReadOnlyList<ViewingSlot> slots, string? said)
    {
        Ask(slots);
        return Move(ViewingState.Countered, host, said);
    }

    private bool Move(ViewingState to, bool? host, string? said)
    {
        (State, LastByHost, Said) = (to, host, said);
        Version++;
        return true;
    }
}
