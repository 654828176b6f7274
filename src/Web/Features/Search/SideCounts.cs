using SetagayaPort.Core.Search;

namespace SetagayaPort.Web.Features.Search;

/// <summary>How many listings of each side of a market meet what the sides share: words, place, kind of organisation.</summary>
public sealed class SideCounts(ISearchIndex index)
{
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal) { "market", "side", "area", "station", "industry", SearchDocuments.OrganizationKindFacet };

    /// <summary>A facet is counted as if it had no filter, so the page that was found tells both sides, unless a filter is of one side alone.</summary>
    public async Task<IReadOnlyDictionary<string, long>> OfAsync(SearchQuery query, SearchPage found, CancellationToken cancel)
    {
        if (query.Numbers.Count > 0 || query.Facets.Keys.Any(x => !Shared.Contains(x)))
        {
            found = await index.FindAsync(
                query with
                {
                    Facets = query.Facets.Where(x => Shared.Contains(x.Key)).ToDictionary(StringComparer.Ordinal),
                    Numbers = new Dictionary<string, (double?, double?)>(StringComparer.Ordinal),
                    Page = 1,
                    Size = 1,
                },
                cancel);
        }

        return found.Facets.GetValueOrDefault("side")?.ToDictionary(x => x.Value, x => x.Count, StringComparer.Ordinal) ?? [];
    }
}
