using System.Text.Json.Nodes;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>A search document as it is stored in Elasticsearch.</summary>
internal static class ElasticDocument
{
    /// <param name="japanese">Whether the index has fields for the server's own Japanese analysis.</param>
    public static JsonObject Of(SearchDocument x, long revision, bool japanese)
    {
        var source = new JsonObject
        {
            [ElasticFields.Id] = x.ListingId,
            ["revision"] = revision,
            ["market"] = x.Market,
            ["side"] = x.Side,
            [ElasticFields.MembersOnly] = x.MembersOnly,
            [ElasticFields.Title] = x.Title,
            [ElasticFields.Summary] = x.Summary,
            [ElasticFields.Body] = x.Body,
            [ElasticFields.Organization] = x.Organization,
            ["area"] = x.Area,
            ["station"] = x.Station,
            [ElasticFields.PublishedAt] = x.PublishedAt.ToUniversalTime(),
            [ElasticFields.Completeness] = x.Completeness,
            [ElasticFields.Facet] = Array(x.Facets.SelectMany(facet => facet.Value.Select(value => ElasticFields.FacetOf(facet.Key, value)))),
            [ElasticFields.Terms] = new JsonObject(SearchTexts.Of(x).Select(text => KeyValuePair.Create(ElasticFields.NameOf(text.Field), (JsonNode?)ElasticText.Terms(string.Join('\n', text.Parts))))),
            [ElasticFields.Literal] = Array(SearchTexts.Of(x).SelectMany(text => text.Parts).Select(JapaneseAnalyzer.Fold).Where(text => text.Length > 0).Select(ElasticText.Characters)),
        };
        if (x is { Latitude: { } latitude, Longitude: { } longitude })
            source[ElasticFields.Place] = new JsonObject { ["lat"] = latitude, ["lon"] = longitude };
        if (x.Numbers.Count > 0)
            source[ElasticFields.Numbers] = new JsonObject(x.Numbers.Select(pair => KeyValuePair.Create(ElasticFields.NumberOf(pair.Key)[(ElasticFields.Numbers.Length + 1)..], (JsonNode?)pair.Value)));
        if (japanese)
            source[ElasticFields.Plain] = new JsonObject { [ElasticFields.Title] = x.Title, [ElasticFields.Summary] = x.Summary, [ElasticFields.Body] = x.Body };
        return source;
    }

    private static JsonArray Array(IEnumerable<string> values) => [.. values.Select(value => (JsonNode?)value)];
}
