namespace SetagayaPort.Matching.Preferences;

/// <summary>What a distance from a wished limit is worth.</summary>
internal static class Margin
{
    private const double AtTheLimit = 0.7;

    /// <param name="slack">How far on the good side of the limit (negative: on the bad side), in its own unit.</param>
    /// <param name="comfort">The slack, 0 or more, that gives 1 on the good side and 0 on the bad one.</param>
    /// <returns>0..1; never falls as slack grows.</returns>
    public static double Worth(double slack, double comfort)
    {
        if (slack >= 0)
            return AtTheLimit + (1 - AtTheLimit) * (slack >= comfort ? 1 : slack / comfort);
        return -slack >= comfort ? 0 : AtTheLimit * (1 + slack / comfort);
    }
}
