namespace SetagayaPort.Matching.Preferences;

/// <summary>
/// A wanted interval against an offered value or interval, each possibly open: floor space, hours a week, months.
/// Fails when they have no common point. The value is 0.7 + 0.3 × (common length ÷ the shorter length) when they meet,
/// and otherwise falls from 0.5 to 0 as the gap grows to <see cref="Comfort"/> of the nearer wanted end.
/// </summary>
public sealed record OverlapCriterion : Criterion
{
    public required string WantedRange { get; init; }

    public required string OfferedRange { get; init; }

    /// <summary>The share of the nearer wanted end, above 0, at which a gap makes the value 0.</summary>
    public double Comfort { get; init; } = 0.25;

    internal override Columns Compile(Participants all) => new OverlapColumns(this, all);
}
