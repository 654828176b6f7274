namespace SetagayaPort.Core.Events;

/// <summary>A meeting and the slot in which it takes place now.</summary>
public sealed record MovedMeeting(PlannedMeeting Meeting, int Slot);
