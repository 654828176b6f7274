namespace SetagayaPort.Matching.Market;

/// <summary>Kept pairs with the positions of their profiles, as a market for rankings.</summary>
internal sealed class ScoredPairs
{
    public ScoredPairs(IEnumerable<PairScore> scores)
    {
        Scores = [.. scores.OrderBy(x => x.Left).ThenBy(x => x.Right)];
        Lefts = [.. Scores.Select(x => x.Left).Distinct()];
        Rights = [.. Scores.Select(x => x.Right).Distinct().Order()];
        var position = Rights.Select((id, at) => (id, at)).ToDictionary(x => x.id, x => x.at);
        var start = new int[Lefts.Length + 1];
        for (int at = 0, row = 0; at < Scores.Length; at++)
        {
            if (Scores[at].Left != Lefts[row])
                row++;
            start[row + 1] = at + 1;
        }

        Market = new PairMarket(Rights.Length, start, Array.ConvertAll(Scores, x => position[x.Right]),
            Array.ConvertAll(Scores, x => x.LeftFit), Array.ConvertAll(Scores, x => x.RightFit));
    }

    /// <summary>By left id, then by right id.</summary>
    public PairScore[] Scores { get; }

    /// <summary>The left profiles that have a pair, by id.</summary>
    public Guid[] Lefts { get; }

    /// <summary>The right profiles that have a pair, by id.</summary>
    public Guid[] Rights { get; }

    /// <summary>The left profiles as candidates, the right ones as employers.</summary>
    public PairMarket Market { get; }
}
