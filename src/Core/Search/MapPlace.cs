using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Search;

/// <summary>
/// Where a listing stands on the map, the same for every reader; distances are counted from here too, so that none tells more than the map.
/// </summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="AtStation">Whether it is only its station that is shown.</param>
public sealed record MapPlace(double Latitude, double Longitude, bool AtStation)
{
    /// <summary>
    /// A step of about 50 m either way at 35.6° north: enough to walk there, and the house itself stays among its neighbours.
    /// Organisations have no address that they have opened to all, so theirs is rounded like any other.
    /// </summary>
    private const double LatitudeStep = 0.00045;
    private const double LongitudeStep = 0.00055;

    /// <summary>
    /// Null when it tells no place. Its own point counts only for what an organisation offers under its name: the point of a private
    /// person is a home, or premises whose owner has not opened the address. They stand at their station, as does a point outside the map.
    /// </summary>
    public static MapPlace? Of(Listing listing, ListingKind kind, ReferenceData reference)
    {
        if (kind.HidesPlace(listing))
            return null;
        if (listing is { OrganizationId: not null, Latitude: { } latitude, Longitude: { } longitude }
            && !kind.IsNoName(listing) && !kind.HidesPosition(listing) && IsOnMap(latitude, longitude))
            return new MapPlace(Round(latitude, LatitudeStep), Round(longitude, LongitudeStep), false);
        return reference.FindStation(listing.Station) is { } station ? new MapPlace(station.Latitude, station.Longitude, true) : null;
    }

    /// <summary>The ward and a little around it.</summary>
    private static bool IsOnMap(double latitude, double longitude) => latitude is > 35.58 and < 35.69 && longitude is > 139.57 and < 139.70;

    private static double Round(double degrees, double step) => Math.Round(Math.Round(degrees / step) * step, 5);
}
