namespace SetagayaPort.Matching.Events;

/// <summary>A timetable and how good it could be at most.</summary>
/// <param name="Timetable">A valid timetable.</param>
/// <param name="UpperBound">No timetable of the event scores more than this.</param>
public sealed record FoundTimetable(Timetable Timetable, double UpperBound)
{
    private const double Rounding = 1e-9;

    /// <summary>Whether it is proved that no timetable scores more.</summary>
    public bool IsOptimal => Gap <= Rounding;

    /// <summary>How far the score is below the bound at most, as a share of the bound: 0..1.</summary>
    public double Gap => UpperBound == 0 ? 0 : Math.Max(0, 1 - Timetable.Score / UpperBound);
}
