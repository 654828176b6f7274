namespace SetagayaPort.Core.Events;

/// <summary>What came between.</summary>
/// <param name="ParticipantId">Of whom.</param>
/// <param name="Mark">What happened.</param>
/// <param name="Slot">Late: the first slot in which they are there; leaving early: the first one in which they are gone. Counted from 1.</param>
/// <param name="From">The first slot that may still be changed; null: the next one by the clock.</param>
public sealed record RepairInput(Guid ParticipantId, AttendanceMark? Mark, int? Slot, int? From)
{
    /// <summary>The slots in which the participant is not there because of it.</summary>
    internal IEnumerable<int> Away(int from, int slots) => Mark switch
    {
        AttendanceMark.Late => Enumerable.Range(from, Math.Max(0, Slot!.Value - from)),
        AttendanceMark.EarlyLeave => Enumerable.Range(Math.Max(from, Slot!.Value), Math.Max(0, slots + 1 - Math.Max(from, Slot!.Value))),
        _ => Enumerable.Range(from, Math.Max(0, slots + 1 - from)),
    };
}
