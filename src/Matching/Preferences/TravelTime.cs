namespace SetagayaPort.Matching.Preferences;

/// <summary>
/// An estimate of the minutes from door to door inside the city, without a timetable. The way is taken as 1.3 times the straight line.
/// On foot at 80 m a minute (the rule of property advertisements); by train or bus 8 minutes of walking and waiting plus the way at 20 km/h;
/// the shorter of the two counts. Good to some 10 minutes.
/// </summary>
public static class TravelTime
{
    private const double DetourFactor = 1.3;
    private const double WalkMetresPerMinute = 80;
    private const double RideMetresPerMinute = 20_000d / 60;
    private const double AccessMinutes = 8;
    private const double MetresPerDegree = 111_195;

    // One scale for all of Tokyo (35.65° N): within 0.3 % for the ward and its neighbours, and distances do not depend on who else is in the market.
    private const double LongitudeScale = 0.8126;

    /// <summary>Metres in a straight line, on the plane of Tokyo.</summary>
    public static double Metres(GeoPoint from, GeoPoint to)
    {
        var ((x1, y1), (x2, y2)) = (Plane(from), Plane(to));
        return Math.Sqrt((x1 - x2) * (x1 - x2) + (y1 - y2) * (y1 - y2));
    }

    /// <summary>Metres east and north of the plane's origin.</summary>
    internal static (double East, double North) Plane(GeoPoint point) =>
        (point.Longitude * MetresPerDegree * LongitudeScale, point.Latitude * MetresPerDegree);

    /// <summary>Minutes for a straight line of <paramref name="metres"/>, 0 or more; never falls as the distance grows.</summary>
    public static double Minutes(double metres) => IsWalk(metres) ? Walk(metres) : Ride(metres);

    /// <summary>Whether walking is the quicker way.</summary>
    public static bool IsWalk(double metres) => Walk(metres) <= Ride(metres);

    private static double Walk(double metres) => metres * DetourFactor / WalkMetresPerMinute;

    private static double Ride(double metres) => AccessMinutes + metres * DetourFactor / RideMetresPerMinute;
}
