namespace SetagayaPort.Matching.Preferences;

/// <summary>
/// A date by which one side needs the other, against the date from which the other is ready. Fails when ready more than
/// <see cref="GraceDays"/> too late. The value is 1 in time and 1 ÷ (1 + days late ÷ 30) after.
/// </summary>
public sealed record DateCriterion : Criterion
{
    /// <summary>The wanting side's date: needed by then.</summary>
    public required string NeededDate { get; init; }

    /// <summary>The offering side's date: ready from then.</summary>
    public required string ReadyDate { get; init; }

    /// <summary>Days late, 0 or more, that a hard criterion still lets through.</summary>
    public int GraceDays { get; init; }

    internal override Columns Compile(Participants all) => new DateColumns(this, all);
}
