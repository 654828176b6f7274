using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Learning;

/// <summary>
/// How much each criterion counts in one side's view of the other, in the order of the model's criteria: 0 or more, with the same sum as
/// the weights that the market set by hand. A fit stays a weighted mean of the values, so it lies in 0..1 as before, a pair that says nothing
/// keeps its neutral value, and a better value never lowers it. What the market set to 0 is no matter for that side and stays 0: an
/// employer's view can never learn from what a seeker would like considered.
/// </summary>
/// <param name="View">The side whose wishes they are.</param>
/// <param name="Weights">One for each criterion.</param>
public sealed record Calibration(MarketSide View, IReadOnlyList<double> Weights)
{
    /// <summary>The weights set by hand: what counts where nothing has been learned.</summary>
    public static Calibration Prior(MarketModel model, MarketSide view) => new(view, [.. model.Criteria.Select(criterion => criterion.Weight(view))]);

    /// <summary>The weighted mean of the values, 0..1; the neutral 0.6 where nothing matters to the side.</summary>
    /// <param name="values">One for each criterion, 0..1.</param>
    public double Fit(IReadOnlyList<double> values)
    {
        var (sum, total) = (0d, 0d);
        for (var at = 0; at < Weights.Count; at++)
            (sum, total) = (sum + Weights[at] * values[at], total + Weights[at]);
        return total > 0 ? Math.Min(1, sum / total) : MarketModel.Indifferent;
    }
}
