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
public sealed class IndexModel(SearchParameters parameters, FacetGroups groups, ISearchIndex index, DidYouMean didYouMean, MarketCatalog catalog, PortDbContext db, ListingCards cards) : PageModel
{
    /// <summary>Filters that are parts of the page itself, not chips to take off.</summary>
    private static readonly HashSet<string> Fixed = new(StringComparer.Ordinal) { "market", "side", "page", "size", "sort", "q", "lang" };

    public Market? Market { get; private set; }

    public ListingKind? Kind { get; private set; }

    public string Text => Request.Query["q"].ToString().Trim();

    public string Sort => Request.Query["sort"].FirstOrDefault() ?? "relevance";

    public SearchPage? Result { get; private set; }

    public IReadOnlyList<(SearchHit Hit, ListingCard Card)> Hits { get; private set; } = [];

    public IReadOnlyList<FacetGroup> Groups { get; private set; } = [];

    public IReadOnlyDictionary<string, int> SideCounts { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>Active filters with the address that takes each off.</summary>
    public IEnumerable<(string Label, string Without)> Chips =>
        from pair in Request.Query
        where !Fixed.Contains(pair.Key)
        from value in pair.Value
        where !string.IsNullOrEmpty(value)
        let label = Groups.FirstOrDefault(x => x.Name == pair.Key)
        select (label is null ? value : Chip(label, value), Without(pair.Key, value));

    public async Task<IActionResult> OnGetAsync(string? market, CancellationToken cancel)
    {
        if (Lasting() is { } address)
            return LocalRedirect(address);

        Market = catalog.Find(market ?? Request.Query["market"].FirstOrDefault());
        if (market is not null && Market is null)
            return NotFound();

        Kind = Market is null ? null : catalog.Find(Market.Id, Request.Query["side"].FirstOrDefault()) ?? (market is null ? null : Market.Sides[0]);
        var read = parameters.Read(Normalized(), member: !User.ToCaller().IsGuest);
        if (!read.Ok)
        {
            Errors = read.Error.Fields;
            Groups = groups.Of(Market?.Id, Kind?.Id, null, Request.Query);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Result = await didYouMean.OfferAsync(read.Value, await index.FindAsync(read.Value, cancel), cancel);
        Groups = groups.Of(Market?.Id, Kind?.Id, Result, Request.Query);
        await ReadCardsAsync(cancel);
        if (Market is not null)
            SideCounts = (await index.FindAsync(read.Value with { Facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["market"] = [Market.Id] }, Numbers = new Dictionary<string, (double?, double?)>(StringComparer.Ordinal), Size = 1, Page = 1 }, cancel))
                .Facets.GetValueOrDefault("side")?.ToDictionary(x => x.Value, x => (int)x.Count, StringComparer.Ordinal) ?? [];
        return Page();
    }

    /// <summary>The address of the same search for the other side, without the filters that are only of this one.</summary>
    public string SideHref(ListingKind kind) =>
        QueryHelpers.AddQueryString($"/markets/{kind.MarketId}", new Dictionary<string, string?>(StringComparer.Ordinal) { ["side"] = kind.Id, ["q"] = Text.Length > 0 ? Text : null });

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

    /// <summary>
    /// A form without script sends two boxes for a range and everything that is empty. Its lasting address, the one to
    /// share, writes the range as one and leaves out what is empty; null when the address is so already.
    /// </summary>
    private string? Lasting()
    {
        if (!Request.Query.Keys.Any(IsEnd) && !Request.Query.Any(x => string.IsNullOrEmpty(x.Value)))
            return null;
        var ranges = Request.Query.Keys.Where(IsEnd).Select(x => x[..x.LastIndexOf('.')]).Distinct(StringComparer.Ordinal)
            .Select(x => KeyValuePair.Create(x, (string?)$"{Request.Query[x + ".from"].ToString().Trim()}..{Request.Query[x + ".to"].ToString().Trim()}"))
            .Where(x => x.Value != "..");
        var rest = Request.Query.Where(x => !IsEnd(x.Key)).SelectMany(x => x.Value.Where(v => !string.IsNullOrEmpty(v)).Select(v => KeyValuePair.Create(x.Key, v)));
        return QueryHelpers.AddQueryString(Request.Path.Value ?? "/search", rest.Concat(ranges));
    }

    private static bool IsEnd(string key) =>
        key.StartsWith("f.", StringComparison.Ordinal) && (key.EndsWith(".from", StringComparison.Ordinal) || key.EndsWith(".to", StringComparison.Ordinal));

    private async Task ReadCardsAsync(CancellationToken cancel)
    {
        var ids = Result!.Hits.Select(x => x.Id).ToArray();
        var caller = User.ToCaller();
        var listings = await db.Listings.AsNoTracking().ShownTo(caller).Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
        Hits = [.. Result.Hits.Where(x => listings.ContainsKey(x.Id)).Select(x => (x, cards.Of(listings[x.Id], listings[x.Id].OwnerId == caller.Id)))];
    }

    private static string Chip(FacetGroup group, string value)
    {
        if (group.Choices.FirstOrDefault(x => x.Value == value) is { } choice)
            return group.Choices.Count == 2 && choice.Value is "true" or "false" ? $"{group.Label}{T("：", ": ")}{choice.Label}" : choice.Label;
        var ends = value.Split("..");
        return ends.Length == 2 ? $"{group.Label} {ends[0]}{T("～", "–")}{ends[1]}{group.Unit}" : $"{group.Label} {value}";
    }

    private string Without(string key, string value)
    {
        var rest = Request.Query.Where(x => x.Key != "page").SelectMany(x => x.Value.Where(v => x.Key != key || v != value).Select(v => KeyValuePair.Create(x.Key, v)));
        return QueryHelpers.AddQueryString(Request.Path.Value ?? "/search", rest);
    }
}
