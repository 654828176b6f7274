using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Events;

/// <summary>A listing that takes part in an event, for whoever stands behind it.</summary>
public sealed class EventParticipant
{
    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    public required Guid ListingId { get; init; }

    public Listing Listing { get; init; } = null!;

    public required MarketSide Side { get; init; }

    /// <summary>Numbers of the slots in which they cannot come, from 1.</summary>
    public int[] Away { get; private set; } = [];

    /// <summary>What came between on the day.</summary>
    public AttendanceMark? Mark { get; private set; }

    internal void CannotCome(IEnumerable<int> slots) => Away = [.. slots.Distinct().Order()];

    internal void Note(AttendanceMark? mark, IEnumerable<int> away)
    {
        Mark = mark;
        CannotCome(away);
    }
}
