using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>What else counts than the words: mildly, so that a better answer is seldom overtaken.</summary>
internal static class ElasticRanking
{
    /// <summary>Multiplies the score of the words by 1 and what the priors add; without words they are the score.</summary>
    public static JsonObject Of(SearchQuery query, JsonObject text, bool hasText, DateTimeOffset now)
    {
        var functions = new JsonArray(
            new JsonObject { ["weight"] = 1 },
            new JsonObject
            {
                // By whole days: a search asked again on the same day is the same request.
                ["exp"] = Decay(ElasticFields.PublishedAt, now.UtcDateTime.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), FormattableString.Invariant($"{ElasticFields.Ranking.FreshnessHalfLifeDays}d"), "0d"),
                ["weight"] = ElasticFields.Ranking.FreshnessShare,
            },
            new JsonObject { ["field_value_factor"] = new JsonObject { ["field"] = ElasticFields.Completeness, ["missing"] = 0 }, ["weight"] = ElasticFields.Ranking.CompletenessShare });
        if (query.Near is { } near)
        {
            functions.Add((JsonNode)new JsonObject
            {
                // Without a place the decay would be 1, as if it stood right there.
                ["filter"] = new JsonObject { ["exists"] = new JsonObject { ["field"] = ElasticFields.Place } },
                ["exp"] = Decay(ElasticFields.Place, Point(near), FormattableString.Invariant($"{ElasticFields.Ranking.NearnessHalfMetres}m"), "0m"),
                ["weight"] = ElasticFields.Ranking.NearnessShare,
            });
        }

        return new JsonObject
        {
            ["function_score"] = new JsonObject { ["query"] = text, ["functions"] = functions, ["score_mode"] = "sum", ["boost_mode"] = hasText ? "multiply" : "replace" },
        };
    }

    public static JsonObject Point((double Latitude, double Longitude) x) => new() { ["lat"] = x.Latitude, ["lon"] = x.Longitude };

    private static JsonObject Decay(string field, JsonNode origin, string scale, string offset) =>
        new() { [field] = new JsonObject { ["origin"] = origin, ["scale"] = scale, ["offset"] = offset, ["decay"] = 0.5 } };
}
