using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>Settings and mapping of an index.</summary>
internal static class ElasticSchema
{
    /// <summary>
    /// The last page of the API ends there: 1,000 pages of 100. Elasticsearch's default is a tenth of it, for fear of memory; an index of a
    /// ward, in one shard, can afford it, and people can leaf to the end.
    /// </summary>
    public const int Window = 100_000;

    private const string Parted = "parted";
    private const string Japanese = "japanese";

    /// <summary>
    /// Elasticsearch forgets the version of a deleted document after 60 seconds; an older write that comes later would bring it back. Ours go
    /// out in the order of their revisions, so only a bulk that was given up by us and is done by the server much later could be such a write.
    /// An hour is longer than any of them lives, and a town deletes too little in an hour for the memory to matter.
    /// </summary>
    private const string RememberDeleted = "1h";

    /// <param name="japanese">Whether the server has the plugins analysis-kuromoji and analysis-icu.</param>
    public static JsonObject Of(ElasticOptions options, bool japanese, string feed) => new()
    {
        ["aliases"] = new JsonObject { [feed] = new JsonObject() },
        ["settings"] = new JsonObject
        {
            ["index"] = new JsonObject
            {
                ["number_of_shards"] = options.Shards,
                ["number_of_replicas"] = options.Replicas,
                ["gc_deletes"] = RememberDeleted,
                ["max_result_window"] = Window,
                ["refresh_interval"] = "1s",
                ["analysis"] = Analysis(japanese),
            },
        },
        ["mappings"] = Mapping(japanese),
    };

    /// <summary>Tells one form of index from another, to see whether one that was begun can be gone on with.</summary>
    public static string Shape(bool japanese) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Analysis(japanese).ToJsonString() + Mapping(japanese).ToJsonString())))[..16];

    private static JsonObject Analysis(bool japanese)
    {
        var analyzers = new JsonObject { [Parted] = new JsonObject { ["type"] = "custom", ["tokenizer"] = "whitespace" } };
        if (!japanese)
            return new JsonObject { ["analyzer"] = analyzers };
        analyzers[Japanese] = new JsonObject
        {
            ["type"] = "custom",
            ["char_filter"] = new JsonArray("icu_normalizer"),
            ["tokenizer"] = "kuromoji_parts",
            ["filter"] = new JsonArray("kuromoji_baseform", "kuromoji_part_of_speech", "ja_stop", "icu_folding"),
        };
        return new JsonObject
        {
            ["tokenizer"] = new JsonObject { ["kuromoji_parts"] = new JsonObject { ["type"] = "kuromoji_tokenizer", ["mode"] = "search" } },
            ["analyzer"] = analyzers,
        };
    }

    private static JsonObject Mapping(bool japanese)
    {
        var properties = new JsonObject
        {
            [ElasticFields.Id] = Typed("keyword"),
            ["revision"] = Typed("long"),
            [ElasticFields.MembersOnly] = Typed("boolean"),
            [ElasticFields.PublishedAt] = Typed("date"),
            [ElasticFields.Place] = Typed("geo_point"),
            [ElasticFields.Completeness] = Typed("double"),
            [ElasticFields.Facet] = Typed("keyword"),
            [ElasticFields.Numbers] = new JsonObject { ["type"] = "object", ["dynamic"] = "true", ["properties"] = new JsonObject() },
            [ElasticFields.Terms] = Texts(ElasticFields.Weights.Select(x => x.Name), () => new JsonObject { ["type"] = "text", ["analyzer"] = Parted, ["similarity"] = "BM25" }),
            // Only asked whether they are there: no norms.
            [ElasticFields.Literal] = new JsonObject { ["type"] = "text", ["analyzer"] = Parted, ["norms"] = false, ["position_increment_gap"] = ElasticText.Gap },
        };
        // Shown, not searched: the texts as they were written.
        foreach (var name in new[] { ElasticFields.Title, ElasticFields.Summary, ElasticFields.Body, ElasticFields.Organization, "market", "side", "area", "station" })
            properties[name] = new JsonObject { ["type"] = "keyword", ["index"] = false, ["doc_values"] = false };
        if (japanese)
            properties[ElasticFields.Plain] = Texts([ElasticFields.Title, ElasticFields.Summary, ElasticFields.Body], () => new JsonObject { ["type"] = "text", ["analyzer"] = Japanese });
        return new JsonObject
        {
            // A field that the mapping does not know is a mistake of ours and is told, not guessed at.
            ["dynamic"] = "strict",
            ["date_detection"] = false,
            ["dynamic_templates"] = new JsonArray(new JsonObject { ["numbers"] = new JsonObject { ["path_match"] = $"{ElasticFields.Numbers}.*", ["mapping"] = Typed("double") } }),
            ["properties"] = properties,
        };
    }

    private static JsonObject Texts(IEnumerable<string> names, Func<JsonObject> field) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(names.Select(name => KeyValuePair.Create(name, (JsonNode?)field()))),
    };

    private static JsonObject Typed(string type) => new() { ["type"] = type };
}
