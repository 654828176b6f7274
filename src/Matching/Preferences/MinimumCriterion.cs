namespace SetagayaPort.Matching.Preferences;

/// <summary>
/// A wanted minimum against an offered range: wage, fee, area. Fails when even the offered maximum stays below the wanted minimum.
/// The value weighs the offered minimum 0.7 and the maximum 0.3: exactly the wish gives 0.7, rising to 1 at <see cref="Comfort"/>
/// above it and falling to 0 at <see cref="Comfort"/> below it; so more never lowers it.
/// </summary>
public sealed record MinimumCriterion : Criterion
{
    /// <summary>The wanting side's range; its Min counts.</summary>
    public required string WantedRange { get; init; }

    /// <summary>The offering side's range; a missing end is taken to equal the other.</summary>
    public required string OfferedRange { get; init; }

    /// <summary>The share of the wish, above 0, that makes full comfort above it or nothing below it.</summary>
    public double Comfort { get; init; } = 0.25;

    internal override Columns Compile(Participants all) => new MinimumColumns(this, all);
}
