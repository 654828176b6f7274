namespace SetagayaPort.Matching.Market;

/// <summary>
/// Evaluates rankings as "two lists" (Tomita, Yokoyama, RecSys 2024): both sides get a list, and a match needs both to look and to like.
/// Not to be compared with figures of <see cref="ApplyThenReview"/>.
/// </summary>
/// <param name="market">Who likes whom.</param>
/// <param name="ofCandidates">How likely candidate i looks at employer j, at i·J + j.</param>
/// <param name="ofEmployers">How likely employer j looks at candidate i, at j·I + i.</param>
public sealed class TwoLists(PreferenceMatrix market, double[] ofCandidates, double[] ofEmployers)
{
    private const double Margin = 1e-9;

    /// <summary>The expected number of matches.</summary>
    public double Matches => OfEachCandidate().Sum();

    /// <summary>The expected matches of each candidate.</summary>
    public double[] OfEachCandidate() => [.. Enumerable.Range(0, market.Candidates).Select(i => Enumerable.Range(0, market.Employers).Sum(j => Match(i, j)))];

    /// <summary>The expected matches of each employer.</summary>
    public double[] OfEachEmployer() => [.. Enumerable.Range(0, market.Employers).Select(j => Enumerable.Range(0, market.Candidates).Sum(i => Match(i, j)))];

    /// <summary>Pairs of candidates of whom the first would have more matches in the second one's places in the employers' lists.</summary>
    public int CandidatesEnvy()
    {
        var (own, pairs) = (OfEachCandidate(), 0);
        for (var i = 0; i < market.Candidates; i++)
            for (var other = 0; other < market.Candidates; other++)
            {
                var there = 0d;
                for (var j = 0; j < market.Employers; j++)
                    there += Looks(i, j) * Math.Min(1, market.OfEmployers[j * market.Candidates + i] * ofEmployers[j * market.Candidates + other]);
                pairs += there > own[i] + Margin ? 1 : 0;
            }
        return pairs;
    }

    /// <summary>Pairs of employers of whom the first would have more matches in the second one's places in the candidates' lists.</summary>
    public int EmployersEnvy() => new TwoLists(market.Mirrored(), ofEmployers, ofCandidates).CandidatesEnvy();

    /// <summary>How unevenly the expected matches of one side are spread, 0..1.</summary>
    public static double Gini(double[] matches)
    {
        var (total, weighted) = (matches.Sum(), 0d);
        var sorted = matches.Order().ToArray(); // Σ|a − b| over all pairs, without walking through them.
        for (var at = 0; at < sorted.Length; at++)
            weighted += (2 * (at + 1) - sorted.Length - 1) * sorted[at];
        return total == 0 ? 0 : weighted / (sorted.Length * total);
    }

    private double Match(int candidate, int employer) =>
        Looks(candidate, employer) * Math.Min(1, market.OfEmployers[employer * market.Candidates + candidate] * ofEmployers[employer * market.Candidates + candidate]);

    private double Looks(int candidate, int employer)
    {
        var at = candidate * market.Employers + employer;
        return Math.Min(1, market.OfCandidates[at] * ofCandidates[at]);
    }
}
