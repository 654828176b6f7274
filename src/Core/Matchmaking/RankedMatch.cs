using System.Runtime.InteropServices;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>A computed pair with its places in the two lists, from 1.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RankedMatch(PairMatch Pair, double LeftRank, double RightRank);
