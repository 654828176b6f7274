using SetagayaPort.Core.Search;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Search;

/// <summary>The search as GeoJSON (RFC 7946), and the style of the map.</summary>
public static class MapEndpoints
{
    /// <summary>Under the group of the search, with its rate limit.</summary>
    public static void MapSearchMap(this IEndpointRouteBuilder search) => search.MapGet("/map", FindAsync);

    /// <summary>The drawn ward is the same for everybody and changes only with a new release.</summary>
    public static void MapMapStyle(this IEndpointRouteBuilder site) => site.MapGet(Paths.SearchMap + "/style.json", (HttpContext context, MapStyle style) =>
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Text(style.Json, "application/json");
    });

    private static async Task<IResult> FindAsync(HttpContext context, SearchParameters parameters, MapSearch search, CancellationToken cancel)
    {
        var caller = context.User.ToCaller();
        var query = parameters.Read(context.Request.Query, member: !caller.IsGuest);
        if (!query.Ok)
            return query.Error.ToProblem();

        var found = await search.FindAsync(query.Value, caller, cancel);
        return Results.Json(
            new { Type = "FeatureCollection", found.Total, found.Looked, found.Unplaced, Features = found.Pins.Select(Feature) },
            contentType: "application/geo+json");
    }

    private static object Feature(MapPin pin) => new
    {
        Type = "Feature",
        pin.Listing.Id,
        Geometry = new { Type = "Point", Coordinates = new[] { pin.Place.Longitude, pin.Place.Latitude } },
        Properties = new { pin.Listing.Market, pin.Listing.Side, pin.Listing.Title, pin.Listing.Station, pin.Place.AtStation, pin.Listing.PublishedAt },
    };
}
