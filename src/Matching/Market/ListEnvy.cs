namespace SetagayaPort.Matching.Market;

/// <summary>The envy of <see cref="TwoLists"/> over the pairs that may meet.</summary>
internal static class ListEnvy
{
    private const double Margin = 1e-9;

    /// <summary>Pairs of candidates of whom the first would have more matches in the second one's places in the employers' lists.</summary>
    /// <param name="market">Who may meet whom.</param>
    /// <param name="ofCandidates">How likely the candidate looks, by pair.</param>
    /// <param name="ofEmployers">How likely the employer looks, by pair.</param>
    public static long Count(PairMarket market, double[] ofCandidates, double[] ofEmployers)
    {
        var (start, pairs) = market.ByColumn();
        var candidateOf = market.CandidateOf();
        var envied = new long[market.Candidates];
        Parallel.For(0, market.Candidates, () => new double[market.Candidates], (i, _, there) =>
        {
            Array.Clear(there);
            for (var at = market.Start[i]; at < market.Start[i + 1]; at++)
            {
                var (looks, liking) = (Math.Min(1, market.OfCandidates[at] * ofCandidates[at]), market.OfEmployers[at]);
                if (looks > 0)
                    foreach (var other in pairs.AsSpan(start[market.EmployerOf[at]]..start[market.EmployerOf[at] + 1]))
                        there[candidateOf[other]] += looks * Math.Min(1, liking * ofEmployers[other]);
            }

            envied[i] = there.Count(x => x > there[i] + Margin);
            return there;
        }, _ => { });
        return envied.Sum();
    }
}
