namespace SetagayaPort.Matching.Market;

/// <summary>
/// One side's lists for the whole town: Frank-Wolfe steps over the exposure as <see cref="DirectSw"/>, with everybody's matches weighed by
/// <see cref="TownPolicy.Alpha"/> (after the α-welfare of Tomita, Yokoyama, TORS 2026), then one turn of <see cref="Polish"/> and the
/// <see cref="ListFloor"/>. Costs pairs × <see cref="TownPolicy.Attention"/> a step.
/// </summary>
public static class TownRanking
{
    private const int Limit = 40;
    private const double Settled = 1e-4;
    private const double Least = 1e-3;

    /// <summary>The rank of each pair in its candidate's list, from 1.</summary>
    /// <param name="market">Who may meet whom, seen from the side whose lists are made.</param>
    /// <param name="policy">What the town wants.</param>
    /// <param name="boost">How much each employer's matches count, 1 for most; null: all 1.</param>
    /// <param name="cancel">Ends it; nothing is kept.</param>
    public static int[] Rank(PairMarket market, TownPolicy policy, double[]? boost = null, CancellationToken cancel = default)
    {
        if (market.Count == 0)
            return [];
        var columns = new ReviewColumns(market, policy.Examination, policy.Attention, cancel);
        var weights = Exposure.Weights(policy.Examination, market.LongestRow);
        var (exposure, gradient, each) = (market.Even(weights), new double[market.Count], new double[market.Count]);
        columns.Matches(exposure, each);
        var before = double.NegativeInfinity;
        for (var iteration = 0; iteration < Limit; iteration++)
        {
            columns.Gradient(exposure, gradient, Worth(market, policy, boost, each));
            DirectSw.Move(exposure, market.Expose(gradient, weights));
            columns.Matches(exposure, each);
            var now = Welfare(market, policy, boost, each);
            if (Math.Abs(now - before) < Settled * Math.Abs(now))
                break;
            before = now;
        }

        var ranks = market.Ranks(Polish.Rank(columns, exposure, weights, 1, Worth(market, policy, boost, each)));
        ListFloor.Keep(market, ranks, policy);
        return ranks;
    }

    /// <summary>What the town makes of the matches: the sum of everybody's, each with the power α, an employer's with its boost.</summary>
    private static double Welfare(PairMarket market, TownPolicy policy, double[]? boost, double[] each)
    {
        var (candidates, employers) = market.Sums(each);
        return candidates.Sum(x => Math.Pow(x, policy.Alpha)) + employers.Select((x, j) => (boost?[j] ?? 1) * Math.Pow(x, policy.Alpha)).Sum();
    }

    /// <summary>The derivative of the welfare by each pair's matches, the mean of both sides'.</summary>
    private static double[] Worth(PairMarket market, TownPolicy policy, double[]? boost, double[] each)
    {
        var (candidates, employers) = market.Sums(each);
        double[] ofCandidates = [.. candidates.Select(Slope)], ofEmployers = [.. employers.Select((x, j) => (boost?[j] ?? 1) * Slope(x))];
        var worth = new double[market.Count];
        for (var i = 0; i < market.Candidates; i++)
            for (var at = market.Start[i]; at < market.Start[i + 1]; at++)
                worth[at] = (ofCandidates[i] + ofEmployers[market.EmployerOf[at]]) / 2;
        return worth;

        double Slope(double matches) => Math.Pow(Math.Max(matches, Least), policy.Alpha - 1);
    }
}
