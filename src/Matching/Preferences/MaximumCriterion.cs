namespace SetagayaPort.Matching.Preferences;

/// <summary>
/// A wanted maximum against an asked range: rent, price, budget. Fails when even the asked minimum stands above the wanted maximum.
/// The value weighs the asked maximum 0.7 and the minimum 0.3: exactly the limit gives 0.7, rising to 1 at <see cref="Comfort"/>
/// below it and falling to 0 at <see cref="Comfort"/> above it; so less never lowers it.
/// </summary>
public sealed record MaximumCriterion : Criterion
{
    /// <summary>The wanting side's range; its Max counts.</summary>
    public required string WantedRange { get; init; }

    /// <summary>The asking side's range; a missing end is taken to equal the other.</summary>
    public required string OfferedRange { get; init; }

    /// <summary>The share of the limit, above 0, that makes full comfort below it or nothing above it.</summary>
    public double Comfort { get; init; } = 0.25;

    internal override Columns Compile(Participants all) => new MaximumColumns(this, all);
}
