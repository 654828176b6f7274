namespace SetagayaPort.Matching.Explanations;

/// <summary>How a pair comes to its numbers. Of one that is excluded, the fits are those it would have without hard constraints.</summary>
/// <param name="Left">The left listing.</param>
/// <param name="Right">The right listing.</param>
/// <param name="Terms">Every criterion, in the model's order.</param>
/// <param name="LeftFit">How well the right fits the left's wishes, 0..1: the sum of the terms' left shares.</param>
/// <param name="RightFit">How well the left fits the right's wishes, 0..1.</param>
/// <param name="Mutual">√(left fit × right fit).</param>
/// <param name="SameOwner">Whether one person or one organisation stands behind both, which excludes the pair.</param>
public sealed record PairAccount(Guid Left, Guid Right, IReadOnlyList<PairTerm> Terms, double LeftFit, double RightFit, double Mutual, bool SameOwner)
{
    public bool Excluded => SameOwner || Terms.Any(term => term.Excludes);
}
