using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Suggestions;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Search;

/// <summary>The search over everything, and each market's list of one side.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed class IndexModel(
    SearchParameters parameters, FacetGroups groups, SearchChips chips, ISearchIndex index, DidYouMean didYouMean, MarketCatalog catalog, PortDbContext db, ListingCards cards,
    HitsByMarket byMarket, SideCounts sideCounts, ReferenceData reference) : PageModel
{
    private static readonly string[] Offered = ["500", "1000", "2000", "4000"];

    /// <summary>The one market that everything shown is of.</summary>
    public Market? Market { get; private set; }

    public ListingKind? Kind { get; private set; }

    public string Text => Request.Query["q"].ToString().Trim();

    public string Sort => Request.Query["sort"].FirstOrDefault() ?? "relevance";

    public SearchPage? Result { get; private set; }

    public IReadOnlyList<HitCard> Hits { get; private set; } = [];

    /// <summary>What answers a part of the words, where few answer all of them.</summary>
    public IReadOnlyList<HitCard> InPart { get; private set; } = [];

    /// <summary>The best of each market, where the search is over all and no list of all was asked.</summary>
    public IReadOnlyList<(Market Market, int Total, IReadOnlyList<HitCard> Hits)> ByMarket { get; private set; } = [];

    /// <summary>Stations to measure from.</summary>
    public IReadOnlyList<Station> Stations => reference.Stations;

    /// <summary>The station or the point that distances are measured from; empty without.</summary>
    public string Near => Request.Query["near"].ToString();

    public string Radius => Request.Query["radius"].ToString();

    /// <summary>Distances to choose from, in metres, with the one of the address.</summary>
    public IReadOnlyList<string> Radii => NearParameters.Number(Radius) is > 0 && !Offered.Contains(Radius) ? [.. Offered, Radius] : Offered;

    public IReadOnlyList<FacetGroup> Groups { get; private set; } = [];

    /// <summary>Listings of each side, by its id; null where nothing was looked for.</summary>
    public IReadOnlyDictionary<string, long>? SideCounts { get; private set; }

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>Active filters with the address that takes each off.</summary>
    public IReadOnlyList<(string Label, string Without)> Chips { get; private set; } = [];

    /// <summary>Whether 近い順 was asked without a place to measure from.</summary>
    public bool LacksPlace { get; private set; }

    /// <summary>All that is looked for: with the market and side of the path, in the words that the hits answer.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Asked =>
        AskedPairs.Of(Normalized(), "sort", Correction.AsTyped).Select(x => x.Key == "q" && Result?.CorrectedTo is { } corrected ? new(x.Key, corrected) : x);

    /// <summary>Filters that no field of the form shows: they stay when other words are looked for, unless they are refused.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Kept =>
        AskedPairs.Of(Normalized(), ["q", "sort", "near", "radius", Correction.AsTyped, .. IsOfPath ? ["market"] : Array.Empty<string>(), .. Groups.Select(x => x.Name), .. Errors.Select(x => x.Field)]);

    public async Task<IActionResult> OnGetAsync([FromRoute] string? market, CancellationToken cancel)
    {
        if (LastingAddress.Of(Request) is { } address)
            return LocalRedirect(address);

        Market = catalog.Find(market ?? (Request.Query["market"] is [{ } one] ? one : null));
        if (market is not null && Market is null)
            return NotFound();

        Kind = Market is null ? null : catalog.Find(Market.Id, Request.Query["side"].FirstOrDefault()) ?? (market is null ? null : Market.Sides[0]);
        Chips = chips.Of(Request, Market?.Id, Kind?.Id);
        var read = parameters.Read(Normalized(), member: !User.ToCaller().IsGuest);
        if (!read.Ok)
        {
            Errors = read.Error.Fields;
            Groups = groups.Of(Market?.Id, Kind?.Id, null, Request.Query);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Result = Request.Query.ContainsKey(Correction.AsTyped)
            ? await didYouMean.OfferAsync(read.Value, await index.FindAsync(read.Value, cancel), cancel)
            : await didYouMean.FindAsync(read.Value, cancel);
        var answered = read.Value with { Text = Result.CorrectedTo ?? read.Value.Text };
        LacksPlace = read.Value is { Sort: SearchSort.Distance, Near: null };
        Groups = groups.Of(Market?.Id, Kind?.Id, Result, Request.Query);
        await ReadCardsAsync(answered, cancel);
        if (Market is not null)
            SideCounts = await sideCounts.OfAsync(answered, Result, cancel);
        return Page();
    }

    /// <summary>The address of the same search for the other side, without the filters that are only of this one.</summary>
    public string SideHref(ListingKind kind) =>
        QueryHelpers.AddQueryString(
            Paths.Market(kind.MarketId),
            AskedPairs.Of(Request.Query, "market", "side").Where(x => !AskedPairs.IsOfOneSide(x.Key)).Prepend(KeyValuePair.Create("side", (string?)kind.Id)));

    /// <summary>The address of this search in one market, or as one list.</summary>
    public string AddressWith(string name, string value) =>
        QueryHelpers.AddQueryString(Paths.Search, AskedPairs.Of(Request.Query, name).Append(KeyValuePair.Create(name, (string?)value)));

    private bool IsOfPath => RouteData.Values.ContainsKey("market");

    /// <summary>The route's market and side stand in the query.</summary>
    private QueryCollection Normalized()
    {
        var query = Request.Query.ToDictionary(x => x.Key, x => x.Value, StringComparer.Ordinal);
        if (Market is not null)
            query["market"] = Market.Id;
        if (Kind is not null)
            query["side"] = Kind.Id;
        return new QueryCollection(query);
    }

    private async Task ReadCardsAsync(SearchQuery query, CancellationToken cancel)
    {
        var isOneList = Market is not null || query is not { Page: 1, Sort: SearchSort.Relevance } || query.Facets.ContainsKey("market") || Request.Query["view"] == "list";
        var markets = isOneList ? [] : await byMarket.OfAsync(query, Result!, cancel);
        var hits = (markets.Count > 0 ? markets.SelectMany(x => x.Hits) : Result!.Hits).Concat(Result!.InPart);
        var ids = hits.Select(x => x.Id).ToArray();
        var caller = User.ToCaller();
        var listings = await db.Listings.AsNoTracking().ShownTo(caller).Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
        var from = reference.FindStation(Near.Length > 0 ? Near : query.Facets.GetValueOrDefault("station")?[0])?.Name;
        IReadOnlyList<HitCard> Shown(IEnumerable<SearchHit> found) =>
            [.. found.Where(x => listings.ContainsKey(x.Id)).Select(x => new HitCard(x, cards.Of(listings[x.Id], listings[x.Id].OwnerId == caller.Id), from))];
        ByMarket = [.. markets.Select(x => (x.Market, x.Total, Shown(x.Hits)))];
        Hits = ByMarket.Count > 0 ? [] : Shown(Result.Hits);
        InPart = Shown(Result.InPart);
    }
}
