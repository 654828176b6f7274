using System.Text.Json.Nodes;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>A search as a request: what is found, how it is counted, in which order it comes.</summary>
internal static class ElasticQuery
{
    /// <summary>The aggregation over all filters; those that leave out one are named by it.</summary>
    public const string AllFacets = "*";
    public const string Values = "values";

    private const int MostValues = 10_000;

    private static readonly string[] Shown =
    [
        ElasticFields.Id, "market", "side", ElasticFields.Title, ElasticFields.Summary, ElasticFields.Body, ElasticFields.Organization, "area", "station",
        ElasticFields.Place, ElasticFields.PublishedAt,
    ];

    /// <param name="least">How many of the wanted clauses must be answered.</param>
    public static JsonObject Of(SearchQuery query, IReadOnlyList<QueryClause> clauses, int least, DateTimeOffset now)
    {
        var from = (query.Page - 1) * (long)query.Size;
        // Elasticsearch refuses to leaf further; what is there to count is counted all the same.
        var beyond = from + query.Size > ElasticSchema.Window;
        var body = new JsonObject
        {
            ["query"] = ElasticRanking.Of(query, Text(query, clauses, least), clauses.Count > 0, now),
            ["from"] = beyond ? 0 : from,
            ["size"] = beyond ? 0 : query.Size,
            ["track_total_hits"] = true,
            ["track_scores"] = true,
            ["sort"] = Sort(query, clauses.Count > 0),
            ["_source"] = new JsonArray([.. Shown.Select(x => (JsonNode?)x)]),
            ["aggregations"] = Counts(query),
        };
        if (Facets(query, null) is { Count: > 0 } chosen)
            body["post_filter"] = Bool("filter", chosen);
        return body;
    }

    private static JsonObject Text(SearchQuery query, IReadOnlyList<QueryClause> clauses, int least)
    {
        var parts = new JsonObject { ["filter"] = Filters(query) };
        if (ElasticClauses.Of(clauses, least) is { } asked)
            parts["must"] = new JsonArray(asked);
        if (ElasticClauses.Plain(clauses) is { } plain)
            parts["should"] = new JsonArray(plain);
        return new JsonObject { ["bool"] = parts };
    }

    private static JsonArray Filters(SearchQuery query)
    {
        var filters = new JsonArray();
        if (!query.Member)
            filters.Add((JsonNode)One("term", ElasticFields.MembersOnly, new JsonObject { ["value"] = false }));
        foreach (var (name, (min, max)) in query.Numbers)
        {
            // A listing that does not say the figure does not meet a condition on it.
            var bounds = new JsonObject();
            if (min is { } low)
                bounds["gte"] = low;
            if (max is { } high)
                bounds["lte"] = high;
            filters.Add((JsonNode?)(bounds.Count > 0 ? One("range", ElasticFields.NumberOf(name), bounds) : One("exists", "field", ElasticFields.NumberOf(name))));
        }

        if (query is { Near: { } near, RadiusMeters: { } radius })
            filters.Add((JsonNode)new JsonObject { ["geo_distance"] = new JsonObject { ["distance"] = FormattableString.Invariant($"{radius}m"), [ElasticFields.Place] = ElasticRanking.Point(near) } });
        return filters;
    }

    /// <summary>One condition a facet, any of its values; without the facet <paramref name="but"/>.</summary>
    private static JsonArray Facets(SearchQuery query, string? but) =>
    [
        .. query.Facets.Where(x => x.Value.Count > 0 && x.Key != but).Select(x => (JsonNode?)new JsonObject
        {
            ["terms"] = new JsonObject { [ElasticFields.Facet] = new JsonArray([.. x.Value.Select(value => (JsonNode?)ElasticFields.FacetOf(x.Key, value))]) },
        }),
    ];

    /// <summary>Each facet is counted as if it had no condition of its own, so that people see what another choice would give.</summary>
    private static JsonObject Counts(SearchQuery query)
    {
        var counts = new JsonObject { [AllFacets] = Counted(Facets(query, null)) };
        foreach (var name in query.Facets.Where(x => x.Value.Count > 0).Select(x => x.Key))
            counts[name] = Counted(Facets(query, name));
        return counts;
    }

    private static JsonObject Counted(JsonArray conditions) => new()
    {
        ["filter"] = Bool("filter", conditions),
        ["aggregations"] = new JsonObject { [Values] = new JsonObject { ["terms"] = new JsonObject { ["field"] = ElasticFields.Facet, ["size"] = MostValues } } },
    };

    private static JsonArray Sort(SearchQuery query, bool hasText)
    {
        var last = (JsonNode)By(ElasticFields.Id, "asc");
        return query.Sort switch
        {
            SearchSort.Distance when query.Near is { } near => [new JsonObject { ["_geo_distance"] = new JsonObject { [ElasticFields.Place] = ElasticRanking.Point(near), ["order"] = "asc", ["unit"] = "m" } }, last],
            SearchSort.Relevance when hasText || query.Near is not null => [By("_score", "desc"), By(ElasticFields.PublishedAt, "desc"), last],
            _ => [By(ElasticFields.PublishedAt, "desc"), last],
        };
    }

    private static JsonObject By(string field, string order) => new() { [field] = new JsonObject { ["order"] = order } };

    private static JsonObject Bool(string occur, JsonArray queries) => new() { ["bool"] = new JsonObject { [occur] = queries } };

    private static JsonObject One(string kind, string field, JsonNode body) => new() { [kind] = new JsonObject { [field] = body } };
}
