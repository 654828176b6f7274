namespace SetagayaPort.Core.Events;

/// <summary>Two participants meet in a slot, counted from 1.</summary>
public sealed record PlannedMeeting(int Slot, Guid Left, Guid Right);
