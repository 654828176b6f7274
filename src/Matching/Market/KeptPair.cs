using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Market;

/// <summary>A pair as seen from one of its profiles: the other's position, and the fits.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KeptPair(int Other, double LeftFit, double RightFit, double Mutual)
{
    /// <summary>Whether this pair ranks behind the other one: less mutual fit, or as much and a later id.</summary>
    public bool RanksBehind(in KeptPair other) => Mutual < other.Mutual || Mutual == other.Mutual && Other > other.Other;
}
