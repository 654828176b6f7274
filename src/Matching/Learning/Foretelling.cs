namespace SetagayaPort.Matching.Learning;

/// <summary>
/// What a fit says of the answer: the probability of a yes is 1 ÷ (1 + e^−(intercept + slope · fit)). Two numbers fitted to verdicts, so that weights
/// can be judged by how well they foretell, whatever share of all answers is a yes.
/// </summary>
internal sealed record Foretelling(Calibration Calibration, double Slope, double Intercept)
{
    /// <summary>From a fit of 0.4 to 0.6 the odds of a yes rise a little more than twofold: the guess where few verdicts say otherwise.</summary>
    private const double UsualSlope = 4;

    private const double Ridge = 0.1;

    public static Foretelling Of(Calibration calibration, IReadOnlyList<Verdict> verdicts)
    {
        var point = new LogisticFit(
            [.. verdicts.Select(verdict => new[] { calibration.Fit(verdict.Values) })],
            [.. verdicts.Select(verdict => verdict.Yes)],
            [.. verdicts.Select(verdict => verdict.Weight)],
            [UsualSlope],
            Ridge).Run();
        return new Foretelling(calibration, point[0], point[1]);
    }

    /// <summary>The probability of a yes, strictly between 0 and 1.</summary>
    public double Probability(Verdict verdict) => LogisticFit.Probability([Slope, Intercept], [Calibration.Fit(verdict.Values)]);
}
