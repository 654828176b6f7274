using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Market;

/// <summary>A kept pair without its reasons. All values lie in 0..1.</summary>
/// <param name="LeftFit">How well the right fits the left's wishes (p).</param>
/// <param name="RightFit">How well the left fits the right's wishes (q).</param>
/// <param name="Mutual">√(p·q): 0 as soon as one side finds nothing in the other.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PairScore(Guid Left, Guid Right, double LeftFit, double RightFit, double Mutual);
