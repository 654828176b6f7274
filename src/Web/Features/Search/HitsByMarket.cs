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
    public async Task<IReadOnlyList<MarketHits>> OfAsync(SearchQuery query, SearchPage found, CancellationToken cancel)
    {
        var counts = found.Facets.GetValueOrDefault("market") ?? [];
        if (found.Total <= Few || counts.Count < 2)
            return [];
        var groups = new List<MarketHits>();
        foreach (var market in catalog.All)
        {
            if (counts.All(x => x.Value != market.Id))
                continue;
            var facets = new Dictionary<string, IReadOnlyList<string>>(query.Facets, StringComparer.Ordinal) { ["market"] = [market.Id] };
            var page = await index.FindAsync(query with { Facets = facets, Size = Shown }, cancel);
            // Where the whole search answers all that was asked, a market that only answers a part has nothing to say.
            if (page.Hits.Count > 0 && page.Partial == found.Partial)
                groups.Add(new MarketHits(market, page.Total, page.Hits));
        }

        return string.IsNullOrEmpty(query.Text) ? groups : [.. groups.OrderByDescending(x => x.Hits[0].Score)];
    }
}
