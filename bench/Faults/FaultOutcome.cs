using SetagayaPort.Histories;

namespace SetagayaPort.Bench.Faults;

/// <summary>What became of one run.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Struck">The faults in their order, those that came together joined.</param>
/// <param name="Told">What was done meanwhile, counted.</param>
/// <param name="Violations">Promises that were broken.</param>
internal sealed record FaultOutcome(int Seed, IReadOnlyList<string> Struck, string Told, IReadOnlyList<Violation> Violations);
