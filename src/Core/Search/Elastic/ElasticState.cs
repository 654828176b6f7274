namespace SetagayaPort.Core.Search.Elastic;

/// <param name="CircuitOpen">Whether PostgreSQL answers this process's searches for now.</param>
/// <param name="HasIndex">Whether there is an index to search.</param>
/// <param name="Behind">How many changed listings the index has not taken over.</param>
/// <param name="SetAside">How many listings it would not take.</param>
public sealed record ElasticState(bool CircuitOpen, bool HasIndex, long Behind, long SetAside)
{
    /// <summary>So many changes may be on their way at any time.</summary>
    private const int UsuallyBehind = 1000;

    /// <summary>The search answers, but less well than it should.</summary>
    public bool IsDegraded => CircuitOpen || !HasIndex || Behind > UsuallyBehind || SetAside > 0;
}
