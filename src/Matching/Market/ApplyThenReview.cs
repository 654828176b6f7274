namespace SetagayaPort.Matching.Market;

/// <summary>
/// Evaluates rankings as "apply, then review" (Su, Bayoumi, Joachims, WWW 2022): a candidate applies to an employer it looks at and likes;
/// the employer reads its applicants in its own order, with falling attention. Not to be compared with figures of the two-list model.
/// </summary>
public static class ApplyThenReview
{
    /// <summary>The expected number of matches under the exposure <paramref name="exposure"/> (I × J).</summary>
    public static double ExpectedMatches(PreferenceMatrix market, double[] exposure, Examination examination) =>
        new ReviewColumns(market, examination).Matches(exposure);
}
