using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Search;

/// <summary>Searches for the map: what the index finds, placed after the listings as they stand now.</summary>
public sealed class MapSearch(ISearchIndex index, PortDbContext db, MarketCatalog catalog, ReferenceData reference)
{
    /// <summary>More than this nobody can look through on a map.</summary>
    public const int MostPins = 500;

    /// <summary>The index may lag behind by a moment: rights and places are those of the listings themselves.</summary>
    public async Task<MapFinding> FindAsync(SearchQuery query, Caller caller, CancellationToken cancel)
    {
        var found = await index.FindAsync(query with { Member = !caller.IsGuest, Page = 1, Size = MostPins }, cancel);
        var ids = found.Hits.Select(x => x.Id).ToArray();
        var listings = await db.Listings.AsNoTracking().ShownTo(caller).Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);

        var placed = ids.Select(listings.GetValueOrDefault).OfType<Listing>().Select(x => (Listing: x, Place: MapPlace.Of(x, catalog.Of(x), reference))).ToList();
        return new MapFinding(
            found.Total,
            placed.Count,
            [.. placed.Where(x => x.Place is not null).Select(x => new MapPin(x.Listing, x.Place!))],
            [.. placed.Where(x => x.Place is null).CountBy(x => x.Listing.Area ?? "").Select(x => new FacetCount(x.Key, x.Value))
                .OrderByDescending(x => x.Count).ThenBy(x => x.Value, StringComparer.Ordinal)]);
    }
}
