using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Search;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Search;

/// <summary>What a search finds, on the drawn ward: a picture with links, to which a script adds zooming.</summary>
[EnableRateLimiting(RateLimits.Search)]
[MapTiles]
public sealed class MapModel(SearchParameters parameters, MapSearch search, MarketCatalog catalog, ReferenceData reference, ListingCards cards) : PageModel
{
    /// <summary>How many stations a group is named by.</summary>
    private const int NamedStations = 3;

    public Market? Market { get; private set; }

    public ListingKind? Kind { get; private set; }

    public string Text => Request.Query["q"].ToString().Trim();

    public MapFinding? Found { get; private set; }

    public IReadOnlyList<MapGroup> Groups { get; private set; } = [];

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    public MapSwitch Switch => MapSwitch.Of(Request, Market?.Id, Kind?.Id);

    /// <summary>Filters that stay when other words are looked for.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Kept => AskedPairs.Of(Request.Query, "q", Correction.AsTyped);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Market = catalog.Find(Request.Query["market"] is [{ } one] ? one : null);
        Kind = catalog.Find(Market?.Id, Request.Query["side"].FirstOrDefault());
        var caller = User.ToCaller();
        var read = parameters.Read(Request.Query, member: !caller.IsGuest);
        if (!read.Ok)
        {
            Errors = read.Error.Fields;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Found = await search.FindAsync(read.Value, caller, cancel);
        Groups = MapGroup.Of(Found.Pins);
        return Page();
    }

    public ListingCard Card(MapPin pin) => cards.Of(pin.Listing);

    /// <summary>Such as 経堂・豪徳寺あたり: the stations of its listings.</summary>
    public string Heading(MapGroup group)
    {
        var stations = group.Pins.Select(Station).Distinct(StringComparer.Ordinal).ToList();
        var named = string.Join(T("・", ", "), stations.Take(NamedStations));
        return stations.Count == 1 ? T($"{named}駅のあたり", $"Around {named} station")
            : T($"{named}{(stations.Count > NamedStations ? "など" : "")}のあたり", $"Around {named}{(stations.Count > NamedStations ? " and others" : "")}");
    }

    public string Area(string code) => code.Length == 0 ? T("地域の記載なし", "No area given") : reference.Label("areas", code);

    /// <summary>Its own station, else the one nearest to where it stands.</summary>
    private string Station(MapPin pin) =>
        pin.Listing.Station ?? reference.Stations.MinBy(x => Math.Pow(x.Latitude - pin.Place.Latitude, 2) + Math.Pow((x.Longitude - pin.Place.Longitude) * 0.81, 2))!.Name;
}
