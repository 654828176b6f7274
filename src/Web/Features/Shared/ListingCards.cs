using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>Makes cards of listings, telling no more than everybody who sees the list may know.</summary>
public sealed class ListingCards(MarketCatalog catalog, ReferenceData reference)
{
    public ListingCard Of(Listing listing, bool mine = false)
    {
        var kind = catalog.Of(listing);
        return new ListingCard(
            listing.Id, listing.Market, listing.Side,
            string.IsNullOrWhiteSpace(listing.Title) ? T("まだ見出しがありません", "No title yet") : listing.Title,
            listing.Summary, Place(listing, kind.IsNoName(listing) && !mine), kind.KeyFact(listing)?.ToString(), listing.PublishedAt, mine)
        {
            SizeFact = kind.SizeFact(listing)?.ToString(),
        };
    }

    /// <summary>The station and the walk from it, else the town or the area; a no-name listing gives no more than its area.</summary>
    private string? Place(Listing listing, bool noName)
    {
        if (!noName && listing.Station is { } station)
            return listing.WalkMinutes is { } minutes ? T($"{station} 徒歩{minutes}分", $"{station}, {minutes} min walk") : T($"{station}駅", $"{station} station");
        if (!noName && listing.Town is { } town)
            return town;
        return listing.Area is { } area ? reference.Label("areas", area) : null;
    }
}
