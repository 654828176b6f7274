using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Learning;

/// <summary>
/// Learns one side's view from its verdicts: logistic regression on the values of the criteria, pulled towards the weights set by hand.
/// Deterministic, and the same for the same verdicts in any order.
/// </summary>
/// <param name="model">The market, with the weights set by hand.</param>
/// <param name="view">The side whose verdicts they are.</param>
/// <param name="minimumExamples">With fewer verdicts, or fewer than a tenth as many of either kind, nothing is learned.</param>
public sealed class Teacher(MarketModel model, MarketSide view, int minimumExamples)
{
    /// <summary>The strength of the pull: about as much as two hundred verdicts say of a criterion whose values vary by 0.3.</summary>
    private const double Ridge = 4;

    /// <summary>Even where the weights set by hand foretell little, a criterion's share in them is what it is pulled to.</summary>
    private const double LeastSlope = 1;

    /// <summary>A reason says what would have changed the answer. That is supposed and not seen, so it counts half.</summary>
    private const double Supposed = 0.5;

    /// <summary>How far the mean fit of the verdicts' pairs may move, so that marks such as "60 or more is good" keep their meaning.</summary>
    private const double GreatestShift = 0.05;

    private readonly Calibration _prior = Calibration.Prior(model, view);
    private readonly int[] _matters = [.. Enumerable.Range(0, model.Criteria.Count).Where(at => model.Criteria[at].Weight(view) > 0)];

    /// <summary>The weights learned; exactly those set by hand where there is too little to learn from.</summary>
    public Calibration Learn(IReadOnlyList<Verdict> verdicts)
    {
        if (_matters.Length == 0 || verdicts.Count < minimumExamples || Math.Min(verdicts.Count(x => x.Yes), verdicts.Count(x => !x.Yes)) * 10 < Math.Max(1, minimumExamples))
            return _prior;
        Verdict[] ordered = [.. verdicts.Order(VerdictOrder.Instance)];
        var slope = Math.Max(LeastSlope, Foretelling.Of(_prior, ordered).Slope);
        var total = _prior.Weights.Sum();
        Verdict[] all = [.. ordered, .. ordered.Select(Otherwise).OfType<Verdict>()];
        var slopes = new LogisticFit(
            [.. all.Select(verdict => Row(verdict.Values))],
            [.. all.Select(verdict => verdict.Yes)],
            [.. all.Select(verdict => verdict.Weight)],
            [.. _matters.Select(at => slope * _prior.Weights[at] / total)],
            Ridge).Run();
        return Within(ordered, Shares(slopes, total));
    }

    /// <summary>The pair as the reason would have it, which is taken for a yes; null without a reason, or where it fitted fully in that already.</summary>
    private Verdict? Otherwise(Verdict verdict)
    {
        if (verdict.Yes || verdict.Code is null || !_matters.Any(at => model.Criteria[at].Code == verdict.Code && verdict.Values[at] < 1))
            return null;
        double[] values = [.. verdict.Values.Select((value, at) => model.Criteria[at].Code == verdict.Code ? 1 : value)];
        return new Verdict(values, true, verdict.Weight * Supposed);
    }

    private Calibration Shares(double[] slopes, double total)
    {
        var sum = slopes.Take(_matters.Length).Sum();
        if (sum <= 0)
            return _prior;
        var weights = new double[model.Criteria.Count];
        for (var i = 0; i < _matters.Length; i++)
            weights[_matters[i]] = total * slopes[i] / sum;
        return new Calibration(view, weights);
    }

    /// <summary>Goes from the weights set by hand towards those learned only as far as the mean fit may move: both sum to the same, so it moves in proportion.</summary>
    private Calibration Within(Verdict[] verdicts, Calibration learned)
    {
        var weight = verdicts.Sum(verdict => verdict.Weight);
        var shift = Math.Abs(verdicts.Sum(verdict => verdict.Weight * (learned.Fit(verdict.Values) - _prior.Fit(verdict.Values)))) / weight;
        if (shift <= GreatestShift)
            return learned;
        var way = GreatestShift / shift;
        return new Calibration(view, [.. _prior.Weights.Zip(learned.Weights, (from, to) => from + way * (to - from))]);
    }

    private double[] Row(IReadOnlyList<double> values) => [.. _matters.Select(at => values[at])];
}
