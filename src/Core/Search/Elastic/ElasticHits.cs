using SetagayaPort.Matching.Preferences;
using SetagayaPort.Matching.Retrieval;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>An answer of Elasticsearch as the page of hits that the site shows.</summary>
internal static class ElasticHits
{
    public static SearchPage Page(ElasticFound found, SearchQuery query, IReadOnlyList<QueryClause> clauses) => new(
        (int)Math.Min(int.MaxValue, found.Hits.Total.Value), query.Page, query.Size,
        [.. found.Hits.Hits.Select(x => Hit(x, query, clauses))], Facets(found.Aggregations))
    {
        Unread = query.IsUnread(clauses),
    };

    private static SearchHit Hit(ElasticFound.HitOf hit, SearchQuery query, IReadOnlyList<QueryClause> clauses)
    {
        var x = hit.Source;
        var marked = MarkedTexts.Of(x.Title, x.Summary, x.Body, clauses);
        return new SearchHit(
            x.Id, x.Market, x.Side, x.Title, marked.Title, marked.Snippet, x.Organization, x.Area, x.Station,
            Distance(x.Place, query.Near), x.PublishedAt, Math.Round(hit.Score ?? 0, 4));
    }

    /// <summary>A facet with a condition of its own from the count that leaves it out, the others from the count of all.</summary>
    private static Dictionary<string, IReadOnlyList<FacetCount>> Facets(IReadOnlyDictionary<string, ElasticFound.CountOf> counts) =>
        counts.SelectMany(count => Values(count.Value).Where(x => count.Key == ElasticQuery.AllFacets ? !counts.ContainsKey(x.Facet) : x.Facet == count.Key))
            .GroupBy(x => x.Facet, x => x.Count, StringComparer.Ordinal)
            .ToDictionary(
                x => x.Key,
                x => (IReadOnlyList<FacetCount>)[.. x.OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal)],
                StringComparer.Ordinal);

    private static IEnumerable<(string Facet, FacetCount Count)> Values(ElasticFound.CountOf count) =>
        from bucket in count.Values.Buckets
        let at = bucket.Key.IndexOf('=', StringComparison.Ordinal)
        where at > 0
        select (bucket.Key[..at], new FacetCount(bucket.Key[(at + 1)..], bucket.DocCount));

    private static double? Distance(ElasticFound.PointOf? place, (double Latitude, double Longitude)? near) => place is not null && near is { } from
        ? Math.Round(GreatCircle.Metres(new GeoPoint(from.Latitude, from.Longitude), new GeoPoint(place.Lat, place.Lon)))
        : null;
}
