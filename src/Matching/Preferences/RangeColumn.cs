namespace SetagayaPort.Matching.Preferences;

/// <summary>One named range of every profile of a side; NaN where nothing is said.</summary>
internal readonly struct RangeColumn
{
    private RangeColumn(double[] min, double[] max) => (Min, Max) = (min, max);

    public double[] Min { get; }

    public double[] Max { get; }

    /// <summary>The ends as they were said; a missing one is NaN.</summary>
    public static RangeColumn Of(IReadOnlyList<Profile> profiles, string name) =>
        Of(profiles, name, range => (range.Min ?? double.NaN, range.Max ?? double.NaN));

    /// <summary>A missing end equals the other.</summary>
    public static RangeColumn Closed(IReadOnlyList<Profile> profiles, string name) =>
        Of(profiles, name, range => (range.Min ?? range.Max ?? double.NaN, range.Max ?? range.Min ?? double.NaN));

    /// <summary>A missing end is infinite.</summary>
    public static RangeColumn Open(IReadOnlyList<Profile> profiles, string name) =>
        Of(profiles, name, range => (range.Min ?? double.NegativeInfinity, range.Max ?? double.PositiveInfinity));

    private static RangeColumn Of(IReadOnlyList<Profile> profiles, string name, Func<Interval, (double Min, double Max)> ends)
    {
        var (min, max) = (new double[profiles.Count], new double[profiles.Count]);
        for (var i = 0; i < profiles.Count; i++)
            (min[i], max[i]) = profiles[i].Ranges.TryGetValue(name, out var range) && !range.IsEmpty ? ends(range) : (double.NaN, double.NaN);
        return new RangeColumn(min, max);
    }
}
