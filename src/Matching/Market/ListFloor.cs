namespace SetagayaPort.Matching.Market;

/// <summary>
/// Keeps a place for those whom the most fruitful lists would leave out: who is shown in too few lists takes, in those of the candidates
/// with whom the fit is best, the last shown place of somebody who is shown in many.
/// </summary>
internal static class ListFloor
{
    /// <param name="market">Who may meet whom.</param>
    /// <param name="ranks">The rank of each pair in its candidate's list, from 1; changed in place.</param>
    /// <param name="policy">How many are shown, and in how many lists at least.</param>
    public static void Keep(PairMarket market, int[] ranks, TownPolicy policy)
    {
        var (start, pairs) = market.ByColumn();
        var candidateOf = market.CandidateOf();
        var lists = new int[market.Employers];
        for (var at = 0; at < ranks.Length; at++)
            lists[market.EmployerOf[at]] += ranks[at] <= policy.Shown ? 1 : 0;
        foreach (var employer in Enumerable.Range(0, market.Employers).Where(j => lists[j] < policy.Floor).OrderBy(j => lists[j]).ThenBy(j => j).ToArray())
        {
            var left = pairs.AsSpan(start[employer]..start[employer + 1]).ToArray().Where(at => ranks[at] > policy.Shown)
                .OrderByDescending(at => market.OfCandidates[at] * market.OfEmployers[at]).ThenBy(at => at);
            foreach (var at in left)
            {
                if (lists[employer] >= policy.Floor)
                    break;
                if (Crowded(market, ranks, lists, policy, candidateOf[at]) is not { } other)
                    continue;
                (ranks[at], ranks[other]) = (ranks[other], ranks[at]);
                lists[employer]++;
                lists[market.EmployerOf[other]]--;
            }
        }
    }

    /// <summary>The pair in the lower half of what a candidate is shown whose employer is shown most; none that would itself come to stand too low.</summary>
    private static int? Crowded(PairMarket market, int[] ranks, int[] lists, TownPolicy policy, int candidate)
    {
        int? most = null;
        for (var at = market.Start[candidate]; at < market.Start[candidate + 1]; at++)
        {
            var shown = lists[market.EmployerOf[at]];
            if (ranks[at] <= policy.Shown && ranks[at] > policy.Shown / 2 && shown > policy.Floor && (most is not { } known || shown > lists[market.EmployerOf[known]]))
                most = at;
        }

        return most;
    }
}
