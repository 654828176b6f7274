namespace SetagayaPort.Matching.Market;

/// <summary>Shows every candidate the employers it likes best, whoever else does. A baseline.</summary>
public static class Naive
{
    /// <summary>The exposure, I × J.</summary>
    public static double[] Rank(PreferenceMatrix market, Examination examination) =>
        Exposure.Of(market.OfCandidates, Exposure.Weights(examination, market.Employers));
}
