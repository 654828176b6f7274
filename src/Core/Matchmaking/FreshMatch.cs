using System.Runtime.InteropServices;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>A pair that was not stored before, with its places in the two lists.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FreshMatch(Guid Left, Guid Right, double Mutual, double LeftRank, double RightRank);
