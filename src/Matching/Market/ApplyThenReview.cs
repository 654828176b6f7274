namespace SetagayaPort.Matching.Market;

/// <summary>
/// Evaluates rankings as "apply, then review" (Su, Bayoumi, Joachims, WWW 2022): a candidate applies to an employer it looks at and likes;
/// the employer reads its applicants in its own order, with falling attention. Not to be compared with figures of the two-list model.
/// </summary>
public static class ApplyThenReview
{
    /// <summary>The expected number of matches under the exposure <paramref name="exposure"/> (I × J).</summary>
    public static double ExpectedMatches(PreferenceMatrix market, double[] exposure, Examination examination)
    {
        var attention = Exposure.Weights(examination, market.Candidates);
        var total = 0d;
        for (var employer = 0; employer < market.Employers; employer++)
            total += ExpectedMatches(market, exposure, attention, employer);
        return total;
    }

    private static double ExpectedMatches(PreferenceMatrix market, double[] exposure, double[] attention, int employer)
    {
        var liking = market.OfEmployers.AsSpan(employer * market.Candidates, market.Candidates);
        var ahead = new double[market.Candidates + 1]; // How likely n better-liked candidates have applied.
        ahead[0] = 1;
        var (total, seen) = (0d, 0);
        foreach (var candidate in Exposure.Order(liking))
        {
            var at = candidate * market.Employers + employer;
            var applies = Math.Min(1, market.OfCandidates[at] * exposure[at]);
            var read = 0d;
            for (var n = 0; n <= seen; n++)
                read += ahead[n] * attention[n];
            total += applies * liking[candidate] * read;
            seen++;
            for (var n = seen; n > 0; n--)
                ahead[n] = (1 - applies) * ahead[n] + applies * ahead[n - 1];
            ahead[0] *= 1 - applies;
        }
        return total;
    }
}
