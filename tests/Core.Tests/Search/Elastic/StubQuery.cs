using System.Globalization;
using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Tests.Search.Elastic;

/// <summary>Elasticsearch's query language, as far as the search speaks it, over documents in memory. Null: not found.</summary>
internal sealed class StubQuery(IReadOnlyList<JsonObject> all)
{
    private readonly Dictionary<string, double> rarity = new(StringComparer.Ordinal);

    public double? Score(JsonNode query, JsonObject document)
    {
        var (kind, body) = (query.AsObject().Single().Key, query.AsObject().Single().Value!);
        var score = kind switch
        {
            "match_all" => 1,
            "bool" => Bool(body, document),
            "dis_max" => body["queries"]!.AsArray().Max(x => Score(x!, document)),
            "combined_fields" => Combined(body, document),
            "multi_match" => null,
            "match_phrase" => Phrase(body.AsObject().Single(), document) ? 1 : null,
            "term" => Values(document, body.AsObject().Single().Key).Any(x => JsonNode.DeepEquals(x, body.AsObject().Single().Value!["value"])) ? 1 : null,
            "terms" => Terms(body.AsObject().Single(), document) ? 1 : (double?)null,
            "exists" => Values(document, body["field"]!.ToString()).Any() ? 1 : null,
            "range" => Range(body.AsObject().Single(), document) ? 1 : null,
            "geo_distance" => Distance(document, body["place"]!) is { } metres && metres <= double.Parse(body["distance"]!.ToString()[..^1], CultureInfo.InvariantCulture) ? 1 : null,
            "function_score" => Functions(body, document),
            _ => throw new InvalidOperationException($"The stub knows no {kind}."),
        };
        return score * (body["boost"]?.GetValue<double>() ?? 1);
    }

    public static double? Distance(JsonObject document, JsonNode from)
    {
        if (document["place"] is not { } place)
            return null;
        static double Radians(JsonNode? x) => double.DegreesToRadians(x!.GetValue<double>());
        var (a, b) = (Radians(place["lat"]), Radians(from["lat"]));
        var height = Math.Pow(Math.Sin((a - b) / 2), 2) + Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin((Radians(place["lon"]) - Radians(from["lon"])) / 2), 2);
        return 2 * 6_371_008.8 * Math.Asin(Math.Sqrt(height));
    }

    private double? Bool(JsonNode body, JsonObject document)
    {
        double sum = 0;
        foreach (var (list, scores) in new[] { ("must", true), ("filter", false) })
            foreach (var part in body[list] is JsonArray parts ? parts.OfType<JsonNode>().ToArray() : [])
                if (Score(part, document) is { } score)
                    sum += scores ? score : 0;
                else
                    return null;
        if ((body["must_not"]?.AsArray() ?? []).Any(x => Score(x!, document) is not null))
            return null;
        var should = (body["should"]?.AsArray() ?? []).Select(x => Score(x!, document)).ToList();
        var least = body["minimum_should_match"]?.GetValue<int>() ?? (should.Count > 0 && body["must"] is null && body["filter"] is null ? 1 : 0);
        return should.Count(x => x is not null) < least ? null : sum + should.Sum(x => x ?? 0);
    }

    /// <summary>BM25F without the lengths: enough for clear cases.</summary>
    private double? Combined(JsonNode body, JsonObject document)
    {
        var term = body["query"]!.ToString();
        var fields = body["fields"]!.AsArray().Select(x => x!.ToString().Split('^')).Select(x => (Name: x[0], Weight: x.Length > 1 ? double.Parse(x[1], CultureInfo.InvariantCulture) : 1)).ToList();
        var said = Said(document, term, fields);
        if (said == 0)
            return null;
        if (!rarity.TryGetValue(term, out var rare))
        {
            var count = all.Count(x => Said(x, term, fields) > 0);
            rarity[term] = rare = Math.Log(1 + (all.Count - count + 0.5) / (count + 0.5));
        }

        return rare * said / (said + 1.2);
    }

    private static double Said(JsonObject document, string term, List<(string Name, double Weight)> fields) =>
        fields.Sum(field => field.Weight * Values(document, field.Name).Sum(text => Words(text).Count(x => x == term)));

    private static bool Phrase(KeyValuePair<string, JsonNode?> field, JsonObject document)
    {
        var phrase = Words(field.Value!["query"]!);
        return Values(document, field.Key).Select(Words).Any(text => Enumerable.Range(0, Math.Max(0, text.Length - phrase.Length + 1)).Any(at => text.AsSpan(at, phrase.Length).SequenceEqual(phrase)));
    }

    private static bool Terms(KeyValuePair<string, JsonNode?> field, JsonObject document) =>
        Values(document, field.Key).Any(x => field.Value!.AsArray().Any(value => JsonNode.DeepEquals(x, value)));

    private static bool Range(KeyValuePair<string, JsonNode?> field, JsonObject document) => Values(document, field.Key).Select(x => x.GetValue<double>())
        .Any(x => x >= (field.Value!["gte"]?.GetValue<double>() ?? double.NegativeInfinity) && x <= (field.Value!["lte"]?.GetValue<double>() ?? double.PositiveInfinity));

    private double? Functions(JsonNode body, JsonObject document)
    {
        if (Score(body["query"]!, document) is not { } score)
            return null;
        var sum = body["functions"]!.AsArray().Where(x => x!["filter"] is not { } filter || Score(filter, document) is not null).Sum(x => Function(x!, document));
        return body["boost_mode"]!.ToString() == "replace" ? sum : score * sum;
    }

    private static double Function(JsonNode function, JsonObject document)
    {
        var weight = function["weight"]?.GetValue<double>() ?? 1;
        if (function["field_value_factor"] is { } factor)
            return weight * (document[factor["field"]!.ToString()]?.GetValue<double>() ?? factor["missing"]!.GetValue<double>());
        if (function["exp"]?.AsObject().Single() is not { } decay)
            return weight;
        var at = decay.Value!;
        var far = decay.Key == "place"
            ? Distance(document, at["origin"]!)!.Value / (1000 * double.Parse(at["scale"]!.ToString()[..^2], CultureInfo.InvariantCulture))
            : Math.Abs((document[decay.Key]!.GetValue<DateTimeOffset>() - DateTimeOffset.Parse(at["origin"]!.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)).TotalDays)
                / double.Parse(at["scale"]!.ToString()[..^1], CultureInfo.InvariantCulture);
        return weight * Math.Pow(at["decay"]!.GetValue<double>(), far);
    }

    private static string[] Words(JsonNode text) => text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static IEnumerable<JsonNode> Values(JsonObject document, string field)
    {
        JsonNode? node = document;
        foreach (var name in field.Split('.'))
            node = (node as JsonObject)?[name];
        return node is JsonArray several ? several.OfType<JsonNode>() : node is null ? [] : [node];
    }
}
