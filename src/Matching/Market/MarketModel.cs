using SetagayaPort.Matching.Learning;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Market;

/// <summary>How one pair of sides is matched: the market's description of itself to the engine.</summary>
public sealed class MarketModel
{
    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal) { "conditions", "price", "distance", "timing", "skills", "other" };

    /// <exception cref="ArgumentException">A weight or neutral value out of range, an unknown reason code, or a hard text criterion.</exception>
    public MarketModel(string left, string right, IReadOnlyList<Criterion> criteria)
    {
        foreach (var criterion in criteria)
            if (Fault(criterion) is { } fault)
                throw new ArgumentException($"{left} × {right}, {criterion.Topic}: {fault}", nameof(criteria));
        (Left, Right, Criteria) = (left, right, [.. criteria]);
    }

    /// <summary>The left side, such as <c>jobs.opening</c>.</summary>
    public string Left { get; }

    /// <summary>The right side, such as <c>jobs.seeker</c>.</summary>
    public string Right { get; }

    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>The fit, 0..1, of a side to which nothing matters.</summary>
    internal const double Indifferent = 0.6;

    /// <summary>The same market with the weights that were learned for one side's view in place of those set by hand.</summary>
    /// <exception cref="ArgumentException">Not one weight for each criterion, a negative one, one for what is no matter for the side, or another sum than before.</exception>
    public MarketModel Calibrated(Calibration calibration)
    {
        var (view, weights) = (calibration.View, calibration.Weights);
        var before = Criteria.Sum(criterion => criterion.Weight(view));
        if (weights.Count != Criteria.Count || Criteria.Zip(weights).Any(x => x.First.Weight(view) == 0 && x.Second != 0) || Math.Abs(weights.Sum() - before) > Rounding * before)
            throw new ArgumentException($"{Left} × {Right}: the weights are not of this model", nameof(calibration));
        return new MarketModel(Left, Right, [.. Criteria.Select((criterion, at) => criterion.Weighing(view, weights[at]))]);
    }

    /// <summary>The same market with its sides exchanged.</summary>
    public MarketModel Swap() => new(Right, Left, [.. Criteria.Select(criterion => criterion.Swap())]);

    /// <summary>What adding in another order may change in a sum.</summary>
    private const double Rounding = 1e-9;

    private static string? Fault(Criterion criterion) => criterion switch
    {
        { LeftWeight: not (>= 0 and < double.PositiveInfinity) } or { RightWeight: not (>= 0 and < double.PositiveInfinity) } => "weights are finite and not negative",
        { Neutral: not (>= 0 and <= 1) } => "the neutral value lies in 0..1",
        TextCriterion { Hard: true } => "text cannot be a hard constraint",
        _ => Codes.Contains(criterion.Code) ? null : $"unknown reason code {criterion.Code}",
    };
}
