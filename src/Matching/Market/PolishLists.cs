namespace SetagayaPort.Matching.Market;

/// <summary>
/// Gives each side in turn the best lists for the town, the other side's being as they are, until nothing moves. The expected matches of
/// two lists are linear in each side's, so a turn never hurts, and the end is two rankings, not mixtures. Equals are ranked by place.
/// </summary>
public static class PolishLists
{
    /// <summary>Lists at least as good as the given ones, with the exposures I × J and J × I.</summary>
    /// <param name="market">Who likes whom.</param>
    /// <param name="examination">How lists are read.</param>
    /// <param name="ofEmployers">The employers' lists to begin with, J × I; they are not changed. The candidates' begin with the best answer.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is kept.</exception>
    public static (double[] OfCandidates, double[] OfEmployers) Rank(PreferenceMatrix market, Examination examination, double[] ofEmployers, CancellationToken cancel = default)
    {
        var lists = new BothLists(market, examination, ofEmployers, cancel);
        return (lists.Candidates.Looks, lists.Employers.Looks);
    }
}
