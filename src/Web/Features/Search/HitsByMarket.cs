using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Search;

namespace SetagayaPort.Web.Features.Search;

/// <summary>
/// Parts what a search over all markets finds by market, the best few of each: 空き店舗 and the person who looks for one are not answers to
/// the same question, and one long list would bury the smaller markets.
/// </summary>
public sealed class HitsByMarket(MarketCatalog catalog, ISearchIndex index)
{
    private const int Shown = 3;

    /// <summary>So few are one list that is read at a glance.</summary>
    private const int Few = 10;

    /// <summary>Empty where one list is better: few hits, or all of one market.</summary>
    /// <param name="query">Over all markets, its first page.</param>
    /// <param name="found">What it finds.</param>
    /// <param name="cancel">Stops the searches.</param>
    public async Task<IReadOnlyList<MarketHits>> OfAsync(SearchQuery query, SearchPage found, CancellationToken cancel)
    {
        var counts = found.Facets.GetValueOrDefault("market") ?? [];
        if (found.Total <= Few || counts.Count < 2)
            return [];
        var groups = new List<MarketHits>();
        foreach (var market in catalog.All)
            if (counts.FirstOrDefault(x => x.Value == market.Id) is { } count && await BestAsync(query, found, count, cancel) is { Count: > 0 } hits)
                groups.Add(new MarketHits(market, (int)count.Count, hits));
        return string.IsNullOrEmpty(query.Text) ? groups : [.. groups.OrderByDescending(x => x.Hits[0].Score)];
    }

    /// <summary>The first of a market among the first of all are its best; only where those are too few it is asked for alone.</summary>
    private async Task<IReadOnlyList<SearchHit>> BestAsync(SearchQuery query, SearchPage found, FacetCount market, CancellationToken cancel)
    {
        SearchHit[] best = [.. found.Hits.Where(x => x.Market == market.Value).Take(Shown)];
        if (best.Length == Math.Min(Shown, market.Count))
            return best;
        var facets = new Dictionary<string, IReadOnlyList<string>>(query.Facets, StringComparer.Ordinal) { ["market"] = [market.Value] };
        var page = await index.FindAsync(query with { Facets = facets, Size = Shown }, cancel);
        // Where the whole search answers all that was asked, a market that only answers a part has nothing to say.
        return page.Partial == found.Partial ? page.Hits : [];
    }
}
