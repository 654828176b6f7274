using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Tests.Search.Elastic;

/// <summary>An index as Elasticsearch keeps it: the newest version of each document, those of deleted ones too, shown after a refresh.</summary>
internal sealed class StubIndex(JsonObject definition)
{
    private readonly Dictionary<string, (long Version, JsonObject? Source)> documents = new(StringComparer.Ordinal);

    public int Window { get; } = definition["settings"]!["index"]!["max_result_window"]!.GetValue<int>();

    /// <summary>What searches see.</summary>
    public IReadOnlyList<JsonObject> Shown { get; private set; } = [];

    public IReadOnlyDictionary<string, (long Version, JsonObject? Source)> Documents => documents;

    public void Refresh() => Shown = [.. documents.Values.Select(x => x.Source).OfType<JsonObject>()];

    /// <summary>One item of a bulk's answer.</summary>
    public JsonObject Write(string id, long version, JsonObject? source)
    {
        var known = documents.TryGetValue(id, out var there);
        if (known && there.Version >= version)
            return Failed(409, "version_conflict_engine_exception", "current version is higher or equal to the one provided");
        if (source is not null && Wrong(source) is { } reason)
            return Failed(400, "document_parsing_exception", reason);
        documents[id] = (version, source);
        return source is null && there.Source is null
            ? new JsonObject { ["result"] = "not_found", ["status"] = 404 }
            : new JsonObject { ["result"] = source is null ? "deleted" : "created", ["status"] = source is null ? 200 : 201 };
    }

    public static JsonObject Failed(int status, string type, string reason) =>
        new() { ["status"] = status, ["error"] = new JsonObject { ["type"] = type, ["reason"] = reason } };

    private string? Wrong(JsonObject source)
    {
        if (source.FirstOrDefault(x => definition["mappings"]!["properties"]![x.Key] is null) is { Key: { } unknown })
            return $"mapping set to strict, dynamic introduction of [{unknown}] is not allowed";
        return source["place"]?["lat"]?.GetValue<double>() is > 90 or < -90 ? "illegal latitude value" : null;
    }
}
