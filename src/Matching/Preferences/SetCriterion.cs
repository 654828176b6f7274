namespace SetagayaPort.Matching.Preferences;

/// <summary>
/// Wanted codes against offered codes: occupations, working days, skills, welcome flags; also a requirement such as heavy cooking
/// (wanted <c>yes</c> against offered <c>yes</c> or <c>no</c>; the side that does not need it says nothing).
/// </summary>
public sealed record SetCriterion : Criterion
{
    /// <summary>The wanting side's set.</summary>
    public required string WantedSet { get; init; }

    /// <summary>The offering side's set.</summary>
    public required string OfferedSet { get; init; }

    public SetRule Rule { get; init; }

    /// <summary>With <see cref="SetRule.Coverage"/> and <see cref="Criterion.Hard"/>: the least share, 0..1, of the wanted codes that must be offered.</summary>
    public double RequiredShare { get; init; } = 0.5;

    /// <summary>The set under which the label lookup knows the codes; null: <see cref="WantedSet"/>.</summary>
    public string? LabelSet { get; init; }

    internal override Columns Compile(Participants all) => new SetColumns(this, all);
}
