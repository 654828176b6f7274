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

    /// <summary>The same market with its sides exchanged.</summary>
    public MarketModel Swap() => new(Right, Left, [.. Criteria.Select(criterion => criterion.Swap())]);

    private static string? Fault(Criterion criterion) => criterion switch
    {
        { LeftWeight: not (>= 0 and < double.PositiveInfinity) } or { RightWeight: not (>= 0 and < double.PositiveInfinity) } => "weights are finite and not negative",
        { Neutral: not (>= 0 and <= 1) } => "the neutral value lies in 0..1",
        TextCriterion { Hard: true } => "text cannot be a hard constraint",
        _ => Codes.Contains(criterion.Code) ? null : $"unknown reason code {criterion.Code}",
    };
}
