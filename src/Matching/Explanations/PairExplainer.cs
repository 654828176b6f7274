using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Explanations;

/// <summary>Finds what is to be said about a pair from the terms of its score.</summary>
internal sealed class PairExplainer(MarketColumns market)
{
    private const int Reasons = 5;
    private const int Improvements = 3;
    private readonly Dictionary<Guid, int> _left = Positions(market.All.Left);
    private readonly Dictionary<Guid, int> _right = Positions(market.All.Right);

    public PairMatch Explain(PairScore score)
    {
        var (left, right) = (_left[score.Left], _right[score.Right]);
        var values = new double[market.Criteria.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = market.Criteria[i].Value(left, right);
        return new PairMatch(
            score.Left,
            score.Right,
            score.LeftFit,
            score.RightFit,
            score.Mutual,
            ReasonsFor(MarketSide.Left, left, right, values, score.LeftFit * market.LeftWeight),
            ReasonsFor(MarketSide.Right, left, right, values, score.RightFit * market.RightWeight),
            ImprovementsFor(MarketSide.Left, left, right, values),
            ImprovementsFor(MarketSide.Right, left, right, values));
    }

    private Reason[] ReasonsFor(MarketSide reader, int left, int right, double[] values, double total)
    {
        Span<double> worth = stackalloc double[values.Length];
        for (var at = 0; at < worth.Length; at++)
            worth[at] = double.IsNaN(values[at]) || !Tells(at, reader) ? 0 : values[at] * Weight(at, reader);
        var reasons = new List<Reason>(Reasons);
        while (reasons.Count < Reasons && TakeStrongest(worth, out var at, out var most))
        {
            var columns = market.Criteria[at];
            if (columns.Reason(left, right, reader) is { } clause)
                reasons.Add(new Reason(columns.Criterion.Code, most / total, columns.Criterion.Topic, clause.Template, clause.Values));
        }
        return [.. reasons];
    }

    private Improvement[] ImprovementsFor(MarketSide reader, int left, int right, double[] values)
    {
        var other = reader == MarketSide.Left ? MarketSide.Right : MarketSide.Left;
        Span<double> gain = stackalloc double[values.Length];
        for (var at = 0; at < gain.Length; at++)
        {
            var value = double.IsNaN(values[at]) ? market.Criteria[at].Criterion.Neutral : values[at];
            gain[at] = Field(at, reader) is null || !Tells(at, reader) ? 0 : (1 - value) * Weight(at, other);
        }
        var improvements = new List<Improvement>(Improvements);
        while (improvements.Count < Improvements && TakeStrongest(gain, out var at, out _))
        {
            var field = Field(at, reader)!;
            if (!improvements.Exists(already => already.Field == field) && market.Criteria[at].Improvement(left, right, reader) is { } clause)
                improvements.Add(new Improvement(field, market.Criteria[at].Criterion.Topic, clause.Template, clause.Values));
        }
        return [.. improvements];
    }

    /// <summary>Finds the largest value above 0, the first of equals, and sets it to 0; false when none is left.</summary>
    private static bool TakeStrongest(Span<double> worth, out int at, out double most)
    {
        (at, most) = (-1, 0);
        for (var i = 0; i < worth.Length; i++)
            if (worth[i] > most)
                (at, most) = (i, worth[i]);
        if (at >= 0)
            worth[at] = 0;
        return at >= 0;
    }

    private string? Field(int at, MarketSide side) => side == MarketSide.Left ? market.Criteria[at].Criterion.LeftField : market.Criteria[at].Criterion.RightField;

    private double Weight(int at, MarketSide side) =>
        side == MarketSide.Left ? market.Criteria[at].Criterion.LeftWeight : market.Criteria[at].Criterion.RightWeight;

    private bool Tells(int at, MarketSide side) => side == MarketSide.Left ? market.Criteria[at].Criterion.TellLeft : market.Criteria[at].Criterion.TellRight;

    private static Dictionary<Guid, int> Positions(IReadOnlyList<Profile> profiles) =>
        profiles.Select((profile, at) => (profile.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
}
