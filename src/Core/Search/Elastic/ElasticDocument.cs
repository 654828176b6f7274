using System.Text.Json.Nodes;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>A search document as it is stored in Elasticsearch.</summary>
internal static class ElasticDocument
{
    /// <summary>A body of so many characters says all that can be said.</summary>
    private const int FullBody = 200;

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
            [ElasticFields.Words] = Array(x.Words),
            [ElasticFields.PublishedAt] = x.PublishedAt.ToUniversalTime(),
            [ElasticFields.Completeness] = Completeness(x),
            [ElasticFields.Facet] = Array(x.Facets.SelectMany(facet => facet.Value.Select(value => ElasticFields.FacetOf(facet.Key, value)))),
            [ElasticFields.Terms] = new JsonObject(Texts(x).Select(text => KeyValuePair.Create(text.Name, (JsonNode?)ElasticText.Terms(text.Text)))),
            [ElasticFields.Literal] = Array(Literals(x).Select(JapaneseAnalyzer.Fold).Where(text => text.Length > 0).Select(ElasticText.Characters)),
        };
        if (x is { Latitude: { } latitude, Longitude: { } longitude })
            source[ElasticFields.Place] = new JsonObject { ["lat"] = latitude, ["lon"] = longitude };
        if (x.Numbers.Count > 0)
            source[ElasticFields.Numbers] = new JsonObject(x.Numbers.Select(pair => KeyValuePair.Create(ElasticFields.NumberOf(pair.Key)[(ElasticFields.Numbers.Length + 1)..], (JsonNode?)pair.Value)));
        if (japanese)
            source[ElasticFields.Plain] = new JsonObject { [ElasticFields.Title] = x.Title, [ElasticFields.Summary] = x.Summary, [ElasticFields.Body] = x.Body };
        return source;
    }

    private static IEnumerable<(string Name, string? Text)> Texts(SearchDocument x) =>
    [
        (ElasticFields.Title, x.Title), (ElasticFields.Words, string.Join('\n', x.Words)), (ElasticFields.Organization, x.Organization),
        ("station", x.Station), (ElasticFields.Summary, x.Summary), (ElasticFields.Body, x.Body),
    ];

    private static IEnumerable<string> Literals(SearchDocument x) =>
        new[] { x.Title, x.Summary, x.Body, x.Organization, x.Station }.OfType<string>().Concat(x.Words);

    /// <summary>0 to 1: how much a reader learns before asking.</summary>
    private static double Completeness(SearchDocument x) => new[]
    {
        string.IsNullOrWhiteSpace(x.Summary) ? 0 : 1,
        Math.Min(1.0, x.Body.Length / (double)FullBody),
        x.Organization is null ? 0 : 1,
        x.Latitude is null ? 0 : 1,
        Math.Min(1.0, x.Numbers.Count / 2.0),
    }.Average();

    private static JsonArray Array(IEnumerable<string> values) => [.. values.Select(value => (JsonNode?)value)];
}
