using SetagayaPort.Core.Data;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>
/// Where a seeker can work, and as what an opening is reached: areas, stations of the ward, or anywhere. A pair is within reach when
/// the two have one of these in common: one of the wished areas, a station near enough to the seeker's, or work entirely from home.
/// </summary>
internal static class Commutes
{
    private const int AssumedMinutes = 30;
    public const string Anywhere = "anywhere";

    /// <summary>The stations that the seeker names, else with a longest way to work the one nearest to home.</summary>
    public static IEnumerable<GeoPoint> Starts(Listing listing, SeekerDetails seeker, ReferenceData reference)
    {
        var own = seeker is { Stations.Count: 0, MaxCommuteMinutes: not null } ? listing.Station : null;
        return seeker.Stations.Append(own).Select(x => Places.OfStation(x, reference)).OfType<GeoPoint>();
    }

    /// <summary>Everything the seeker can reach; empty, which excludes nothing, when it says nothing of the matter.</summary>
    public static IEnumerable<string> Reach(Listing listing, SeekerDetails seeker, ReferenceData reference)
    {
        GeoPoint[] starts = [.. Starts(listing, seeker, reference)];
        if (starts.Length == 0 && seeker.Areas.Count == 0)
            return seeker.Remote == RemoteWork.Full ? [Anywhere] : [];
        var limit = seeker.MaxCommuteMinutes ?? AssumedMinutes;
        var near = reference.Stations
            .Where(x => starts.Any(start => TravelTime.Minutes(TravelTime.Metres(start, new GeoPoint(x.Latitude, x.Longitude))) <= limit))
            .Select(x => x.Name);
        return [.. seeker.Areas, .. near, Anywhere];
    }

    /// <summary>The opening's area and the station nearest to it, and anywhere when it is done from home.</summary>
    public static IEnumerable<string?> ReachedAs(Listing listing, OpeningDetails opening, ReferenceData reference)
    {
        var station = listing.Station ?? (Places.Of(listing, reference, noName: false) is { } place
            ? reference.Stations.MinBy(x => TravelTime.Metres(place, new GeoPoint(x.Latitude, x.Longitude)))?.Name
            : null);
        return opening.Remote == RemoteWork.Full ? [listing.Area, station, Anywhere] : [listing.Area, station];
    }
}
