using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>An answer of Elasticsearch as the page of hits that the site shows.</summary>
internal static class ElasticHits
{
    private const int SnippetLength = 110;
    private const double EarthRadius = 6_371_000;

    public static SearchPage Page(ElasticFound found, SearchQuery query, IReadOnlyList<QueryClause> clauses) => new(
        (int)Math.Min(int.MaxValue, found.Hits.Total.Value), query.Page, query.Size,
        [.. found.Hits.Hits.Select(x => Hit(x, query, clauses))], Facets(found.Aggregations));

    private static SearchHit Hit(ElasticFound.HitOf hit, SearchQuery query, IReadOnlyList<QueryClause> clauses)
    {
        var x = hit.Source;
        return new SearchHit(
            x.Id, x.Market, x.Side, x.Title, Highlighter.Mark(x.Title, clauses), Highlighter.Snippet($"{x.Summary}\n{x.Body}".Trim(), clauses, SnippetLength),
            x.Organization, x.Area, x.Station, Distance(x.Place, query.Near), x.PublishedAt, Math.Round(hit.Score ?? 0, 4));
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

    /// <summary>Over a sphere: within 0.5% over the few kilometres of a ward.</summary>
    private static double? Distance(ElasticFound.PointOf? place, (double Latitude, double Longitude)? near)
    {
        if (place is null || near is not { } from)
            return null;
        static double Half(double degrees) => Math.Pow(Math.Sin(double.DegreesToRadians(degrees) / 2), 2);
        var height = Half(place.Lat - from.Latitude)
            + Math.Cos(double.DegreesToRadians(from.Latitude)) * Math.Cos(double.DegreesToRadians(place.Lat)) * Half(place.Lon - from.Longitude);
        return Math.Round(2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, height))));
    }
}
