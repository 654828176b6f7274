namespace SetagayaPort.Matching.Market;

/// <summary>The pairs that a pass kept.</summary>
public sealed class MatchResult
{
    private readonly Func<PairScore, PairMatch> _explain;

    internal MatchResult(IReadOnlyList<PairScore> scores, Func<PairScore, PairMatch> explain) => (Scores, _explain) = (scores, explain);

    /// <summary>By left id, then by falling mutual fit, then by right id.</summary>
    public IReadOnlyList<PairScore> Scores { get; }

    /// <summary>
    /// The same pairs with reasons and improvements, worked out while they are walked through (a market may keep millions):
    /// walk once, and keep only what is needed.
    /// </summary>
    public IEnumerable<PairMatch> Pairs => Scores.Select(_explain);

    /// <summary>One kept pair with its reasons; safe to call from several threads.</summary>
    public PairMatch Explain(PairScore score) => _explain(score);
}
