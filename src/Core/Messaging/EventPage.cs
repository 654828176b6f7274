namespace SetagayaPort.Core.Messaging;

/// <summary>A stretch of the log, oldest first.</summary>
public sealed record EventPage(int Epoch, long LastSeq, IReadOnlyList<EventView> Events);
