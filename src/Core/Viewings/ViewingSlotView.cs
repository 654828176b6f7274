namespace SetagayaPort.Core.Viewings;

/// <summary>One of the times proposed.</summary>
/// <param name="Number">By which it is accepted, from 1.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="End">When it ends.</param>
public sealed record ViewingSlotView(int Number, DateTimeOffset Start, int Minutes, DateTimeOffset End);
