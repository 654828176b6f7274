namespace SetagayaPort.Matching.Preferences;

/// <summary>
/// Wanted places (stations, areas) of one side against the places of the other, by the estimated <see cref="TravelTime"/> between the
/// nearest two. Fails when that is more than the wanting side's limit; where no limit is said nothing fails. The value is
/// 1 ÷ (1 + (minutes ÷ limit)²), with <see cref="TypicalMinutes"/> where no limit is said; so nearer never lowers it.
/// A listing that may be done from anywhere gives no place.
/// </summary>
public sealed record DistanceCriterion : Criterion
{
    /// <summary>The wanting side's places.</summary>
    public required string WantedPlaces { get; init; }

    /// <summary>The offering side's places.</summary>
    public required string OfferedPlaces { get; init; }

    /// <summary>The wanting side's range whose Max is the limit in minutes; null: no limit can be said.</summary>
    public string? LimitRange { get; init; }

    /// <summary>The minutes, above 0, that give 0.5 where no limit is said.</summary>
    public double TypicalMinutes { get; init; } = 30;

    internal override Columns Compile(Participants all) => new DistanceColumns(this, all);
}
