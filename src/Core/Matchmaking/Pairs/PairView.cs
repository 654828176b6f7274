using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Matchmaking.Pairs;

/// <summary>How two listings come to their numbers, for coordinators.</summary>
/// <param name="Left">The listing on the left of the market's model.</param>
/// <param name="Right">The other one.</param>
/// <param name="Rows">Every matter, in the model's order.</param>
/// <param name="LeftFit">How well the right fits the left's wishes, 0..1; of an excluded pair without what excludes it.</param>
/// <param name="RightFit">How well the left fits the right's wishes.</param>
/// <param name="Mutual">√(left · right).</param>
/// <param name="SameOwner">Whether one person or organisation stands behind both.</param>
public sealed record PairView(Listing Left, Listing Right, IReadOnlyList<PairRow> Rows, double LeftFit, double RightFit, double Mutual, bool SameOwner)
{
    public bool Excluded => SameOwner || Rows.Any(x => x.State == PairTermState.Excludes);

    /// <summary>Why they are not matched; where a place is out of reach also how long the way would be, and the like.</summary>
    public IEnumerable<PairRow> Reasons =>
        Rows.Where(x => x.State == PairTermState.Excludes || (x.State == PairTermState.Short && Rows.Any(other => other.State == PairTermState.Excludes && other.Code == x.Code)));
}
