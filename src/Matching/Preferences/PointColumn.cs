namespace SetagayaPort.Matching.Preferences;

/// <summary>The places of every profile of a side, end to end: those of profile i stand from Start[i] to before Start[i + 1].</summary>
internal readonly struct PointColumn
{
    private PointColumn(int[] start, double[] x, double[] y) => (Start, X, Y) = (start, x, y);

    public int[] Start { get; }

    public double[] X { get; }

    public double[] Y { get; }

    public static PointColumn Of(IReadOnlyList<Profile> profiles, string name)
    {
        var start = new int[profiles.Count + 1];
        var (x, y) = (new List<double>(), new List<double>());
        for (var i = 0; i < profiles.Count; i++)
        {
            foreach (var point in profiles[i].Places.GetValueOrDefault(name, []))
            {
                var (east, north) = TravelTime.Plane(point);
                x.Add(east);
                y.Add(north);
            }
            start[i + 1] = x.Count;
        }
        return new PointColumn(start, [.. x], [.. y]);
    }
}
