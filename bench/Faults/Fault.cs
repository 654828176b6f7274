namespace SetagayaPort.Bench.Faults;

/// <summary>Something that goes wrong for a while, and is whole again when its task ends.</summary>
/// <param name="Name">As in the protocol's list: F1 …</param>
/// <param name="What">In words.</param>
/// <param name="StrikeAsync">Breaks and mends; told for how long.</param>
/// <param name="Alone">Never together with another one.</param>
internal sealed record Fault(string Name, string What, Func<FaultTown, Random, TimeSpan, Task> StrikeAsync, bool Alone = false);
