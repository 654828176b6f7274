using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>Distances on a sphere of 6,371,000 m by the haversine formula: within 0.5 % of the earth's, anywhere on it.</summary>
public static class GreatCircle
{
    private const double Radius = 6_371_000;

    /// <summary>Metres along the surface, 0 to 20,015,087; not a number when a coordinate is not.</summary>
    public static double Metres(GeoPoint from, GeoPoint to)
    {
        var (north, east) = (Math.Sin(double.DegreesToRadians(to.Latitude - from.Latitude) / 2), Math.Sin(double.DegreesToRadians(to.Longitude - from.Longitude) / 2));
        var square = north * north + Math.Cos(double.DegreesToRadians(from.Latitude)) * Math.Cos(double.DegreesToRadians(to.Latitude)) * east * east;
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(square)));
    }
}
