namespace SetagayaPort.Matching.Market;

/// <summary>The lists of both sides of a market, made for the whole town, and what is needed to judge them and to place a newcomer.</summary>
public sealed class TownLists
{
    private readonly ScoredPairs _pairs;
    private readonly PairMarket _mirrored;
    private readonly int[] _from;

    private TownLists(ScoredPairs pairs, PairMarket mirrored, int[] from, int[] ofLeft, int[] ofRight)
        => (_pairs, _mirrored, _from, OfLeft, OfRight) = (pairs, mirrored, from, ofLeft, ofRight);

    /// <summary>The pairs by left id, then by right id: the order of the numbers below.</summary>
    public IReadOnlyList<PairScore> Scores => _pairs.Scores;

    /// <summary>The rank of each pair in its left profile's list, from 1.</summary>
    public int[] OfLeft { get; }

    /// <summary>The rank of each pair in its right profile's list, from 1.</summary>
    public int[] OfRight { get; }

    /// <summary>Makes both sides' lists of the pairs that a pass has kept. The same input gives the same lists on any number of threads.</summary>
    /// <param name="scores">The pairs, in any order.</param>
    /// <param name="policy">What the town wants.</param>
    /// <param name="boost">How much a profile's matches count, 1 for most, more for a newcomer; null: all 1.</param>
    /// <param name="cancel">Ends it; nothing is kept.</param>
    public static TownLists Make(IEnumerable<PairScore> scores, TownPolicy policy, Func<Guid, double>? boost = null, CancellationToken cancel = default)
    {
        var pairs = new ScoredPairs(scores);
        var (mirrored, from) = pairs.Market.Mirrored();
        var ofLeft = TownRanking.Rank(pairs.Market, policy, Boosts(pairs.Rights, boost), cancel);
        var ofRight = TownRanking.Rank(mirrored, policy, Boosts(pairs.Lefts, boost), cancel);
        return new(pairs, mirrored, from, ofLeft, Back(ofRight, from));
    }

    /// <summary>How the lists come off.</summary>
    public TownFigures Figures(TownPolicy policy) => Figures(OfLeft, OfRight, policy);

    /// <summary>How other lists of the same pairs come off.</summary>
    /// <param name="ofLeft">The rank of each pair in its left profile's list; 0: it does not stand there.</param>
    /// <param name="ofRight">The rank of each pair in its right profile's list; 0: it does not stand there.</param>
    /// <param name="policy">How lists are read.</param>
    public TownFigures Figures(int[] ofLeft, int[] ofRight, TownPolicy policy) =>
        TownFigures.Of(_pairs, _mirrored, _from, ofLeft, ofRight, policy);

    /// <summary>How lists come off in which everybody sees the best fits first, whoever else sees them.</summary>
    public TownFigures ByScore(TownPolicy policy)
    {
        double[] mutual = [.. Scores.Select(x => x.Mutual)];
        return Figures(_pairs.Market.Ranks(mutual), Back(_mirrored.Ranks(Array.ConvertAll(_from, at => mutual[at])), _from), policy);
    }

    /// <summary>Each profile's share left over in the equilibrium of <see cref="Tu"/>; with them a newcomer is placed.</summary>
    public IReadOnlyDictionary<Guid, double> Factors(CancellationToken cancel = default)
    {
        var (left, right) = PairEquilibrium.Balance(_pairs.Market, cancel);
        var factors = new Dictionary<Guid, double>();
        for (var i = 0; i < left.Length; i++)
            factors[_pairs.Lefts[i]] = left[i];
        for (var j = 0; j < right.Length; j++)
            factors[_pairs.Rights[j]] = right[j];
        return factors;
    }

    private static double[]? Boosts(Guid[] profiles, Func<Guid, double>? boost) => boost is null ? null : Array.ConvertAll(profiles, x => boost(x));

    private static int[] Back(int[] ranks, int[] from)
    {
        var back = new int[ranks.Length];
        for (var at = 0; at < ranks.Length; at++)
            back[from[at]] = ranks[at];
        return back;
    }
}
