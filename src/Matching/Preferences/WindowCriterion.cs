namespace SetagayaPort.Matching.Preferences;

/// <summary>
/// A window of the day that one side asks for (working hours) against the window in which the other is free, in minutes after midnight
/// (see <see cref="Profile.AddWindow"/>; an end beyond 1440 runs past midnight). The value is the share of the asked window that is free;
/// fails below <see cref="RequiredShare"/>.
/// </summary>
public sealed record WindowCriterion : Criterion
{
    /// <summary>The asking side's window.</summary>
    public required string WantedRange { get; init; }

    /// <summary>The other side's free window.</summary>
    public required string OfferedRange { get; init; }

    /// <summary>With <see cref="Criterion.Hard"/>: the least share, 0..1, of the asked window that must be free.</summary>
    public double RequiredShare { get; init; } = 1;

    internal override Columns Compile(Participants all) => new WindowColumns(this, all);
}
