namespace SetagayaPort.Core.Viewings;

/// <summary>What whoever looks asks for.</summary>
public sealed record ViewingRequest(IReadOnlyList<ViewingSlot> Slots, int People, string? Note);
