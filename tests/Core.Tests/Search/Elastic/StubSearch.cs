using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Tests.Search.Elastic;

/// <summary>Answers a search over an index of the stub as Elasticsearch does: the post filter after the counts, the total of what passes it.</summary>
internal static class StubSearch
{
    public static (int Status, JsonObject Body) Answer(StubIndex index, JsonNode request)
    {
        var (from, size) = (request["from"]!.GetValue<int>(), request["size"]!.GetValue<int>());
        if (from + size > index.Window)
            return (400, new JsonObject { ["error"] = new JsonObject { ["type"] = "illegal_argument_exception", ["reason"] = "Result window is too large" } });
        var all = index.Shown;
        var query = new StubQuery(all);
        var found = all.Select(x => (Source: x, Score: query.Score(request["query"]!, x))).Where(x => x.Score is not null).ToList();
        var passed = request["post_filter"] is { } filter ? found.Where(x => query.Score(filter, x.Source) is not null).ToList() : found;
        var counts = new JsonObject(request["aggregations"]!.AsObject().Select(x => KeyValuePair.Create(x.Key, (JsonNode?)Count(x.Value!, [.. found.Select(f => f.Source)], query))));
        IOrderedEnumerable<(JsonObject Source, double? Score)> sorted = passed.Order(Comparer<(JsonObject Source, double? Score)>.Create((_, _) => 0));
        foreach (var by in request["sort"]!.AsArray().Select(x => x!.AsObject().Single()))
            sorted = by.Key switch
            {
                "_score" => sorted.ThenByDescending(x => x.Score),
                "_geo_distance" => sorted.ThenBy(x => StubQuery.Distance(x.Source, by.Value!["place"]!) ?? double.PositiveInfinity),
                _ when by.Value!["order"]!.ToString() == "desc" => sorted.ThenByDescending(x => x.Source[by.Key]!.ToString(), StringComparer.Ordinal),
                _ => sorted.ThenBy(x => x.Source[by.Key]!.ToString(), StringComparer.Ordinal),
            };
        var shown = request["_source"]!.AsArray().Select(x => x!.ToString()).ToHashSet(StringComparer.Ordinal);
        return (200, new JsonObject
        {
            ["timed_out"] = false,
            ["hits"] = new JsonObject
            {
                ["total"] = new JsonObject { ["value"] = passed.Count, ["relation"] = "eq" },
                ["hits"] = new JsonArray([.. sorted.Skip(from).Take(size).Select(x => (JsonNode?)new JsonObject
                {
                    ["_id"] = x.Source["id"]!.ToString(),
                    ["_score"] = x.Score,
                    ["_source"] = new JsonObject(x.Source.Where(part => shown.Contains(part.Key)).Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone()))),
                })]),
            },
            ["aggregations"] = counts,
        });
    }

    private static JsonObject Count(JsonNode aggregation, IReadOnlyList<JsonObject> found, StubQuery query)
    {
        var kept = found.Where(x => query.Score(aggregation["filter"]!, x) is not null).ToList();
        return new JsonObject([
            KeyValuePair.Create("doc_count", (JsonNode?)kept.Count),
            .. aggregation["aggregations"]!.AsObject().Select(x => KeyValuePair.Create(x.Key, (JsonNode?)new JsonObject
            {
                ["buckets"] = new JsonArray([.. kept.SelectMany(d => StubQuery.Values(d, x.Value!["terms"]!["field"]!.ToString()).Select(v => v.ToString()).Distinct(StringComparer.Ordinal))
                    .CountBy(v => v, StringComparer.Ordinal).Select(v => (JsonNode?)new JsonObject { ["key"] = v.Key, ["doc_count"] = v.Value })]),
            }))]);
    }
}
