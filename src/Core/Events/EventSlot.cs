namespace SetagayaPort.Core.Events;

/// <summary>A span of an event's day.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="IsBreak">Whether everybody rests.</param>
public sealed record EventSlot(int Number, TimeOnly Start, TimeOnly End, bool IsBreak);
