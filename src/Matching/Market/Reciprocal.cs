namespace SetagayaPort.Matching.Market;

/// <summary>Ranks by the product of both sides' preferences. A baseline: it knows the pair but not the crowd.</summary>
public static class Reciprocal
{
    /// <summary>The exposure, I × J.</summary>
    public static double[] Rank(PreferenceMatrix market, Examination examination)
    {
        var scores = new double[market.OfCandidates.Length];
        for (var at = 0; at < scores.Length; at++)
            scores[at] = market.OfCandidates[at] * market.OfEmployers[market.Turned(at)];
        return Exposure.Of(scores, Exposure.Weights(examination, market.Employers));
    }
}
