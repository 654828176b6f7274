using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Market;

/// <summary>How far a market pass has come, in left profiles.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MatchingProgress(int Done, int Total);
