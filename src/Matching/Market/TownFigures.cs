namespace SetagayaPort.Matching.Market;

/// <summary>
/// How the lists of both sides come off. A pair's expected matches: that one side asks the other and is read ("apply, then review"),
/// or the other way round. Envy is that of the two-list model.
/// </summary>
/// <param name="Matches">The expected number of matches.</param>
/// <param name="Left">How the left profiles fare.</param>
/// <param name="Right">How the right profiles fare.</param>
public sealed record TownFigures(double Matches, SideFigures Left, SideFigures Right)
{
    internal static TownFigures Of(ScoredPairs pairs, PairMarket mirrored, int[] from, int[] ofLeft, int[] ofRight, TownPolicy policy)
    {
        var market = pairs.Market;
        var left = Looks(ofLeft, Exposure.Weights(policy.Examination, Longest(ofLeft)));
        var right = Looks(ofRight, Exposure.Weights(policy.Examination, Longest(ofRight)));
        var mirroredRight = Array.ConvertAll(from, at => right[at]);
        var (asked, answered) = (new double[market.Count], new double[market.Count]);
        new ReviewColumns(market, policy.Examination, policy.Attention).Matches(left, asked);
        new ReviewColumns(mirrored, policy.Examination, policy.Attention).Matches(mirroredRight, answered);
        var each = new double[market.Count];
        for (var at = 0; at < each.Length; at++)
            each[from[at]] = answered[at];
        for (var at = 0; at < each.Length; at++)
            each[at] = asked[at] + each[at] - asked[at] * each[at];

        var (lefts, rights) = market.Sums(each);
        var (seenLefts, seenRights) = (market.Sums(right).OfCandidates, market.Sums(left).OfEmployers);
        return new(
            each.Sum(),
            SideFigures.Of(pairs.Lefts, lefts, seenLefts, Shown(mirrored, Array.ConvertAll(from, at => ofRight[at]), policy), ListEnvy.Count(market, left, right)),
            SideFigures.Of(pairs.Rights, rights, seenRights, Shown(market, ofLeft, policy), ListEnvy.Count(mirrored, mirroredRight, Array.ConvertAll(from, at => left[at]))));
    }

    private static int Longest(int[] ranks) => ranks.Length == 0 ? 0 : ranks.Max();

    private static double[] Looks(int[] ranks, double[] weights) => Array.ConvertAll(ranks, rank => rank == 0 ? 0 : weights[rank - 1]);

    /// <summary>In how many lists each employer is shown.</summary>
    private static int[] Shown(PairMarket market, int[] ranks, TownPolicy policy)
    {
        var lists = new int[market.Employers];
        for (var at = 0; at < ranks.Length; at++)
            if (ranks[at] > 0 && ranks[at] <= policy.Shown)
                lists[market.EmployerOf[at]]++;
        return lists;
    }
}
