using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Tests.Search.Elastic;

/// <summary>
/// An index as Elasticsearch keeps it: the newest version of each document, shown after a refresh. Those of deleted ones too, where the index says
/// how long; by itself the server forgets them after a minute, which is over at once here.
/// </summary>
internal sealed class StubIndex(JsonObject definition)
{
    private readonly Dictionary<string, (long Version, JsonObject? Source)> documents = new(StringComparer.Ordinal);

    private readonly bool remembersDeleted = definition["settings"]!["index"]!["gc_deletes"] is not null;

    public int Window { get; } = definition["settings"]!["index"]!["max_result_window"]!.GetValue<int>();

    /// <summary>What searches see.</summary>
    public IReadOnlyList<JsonObject> Shown { get; private set; } = [];

    public IReadOnlyDictionary<string, (long Version, JsonObject? Source)> Documents => documents;

    public void Refresh() => Shown = [.. documents.Values.Select(x => x.Source).OfType<JsonObject>()];

    /// <summary>One item of a bulk's answer.</summary>
    /// <param name="id">Of the document.</param>
    /// <param name="external">The version that is given from outside; without one whoever comes last is right.</param>
    /// <param name="source">Null to delete it.</param>
    public JsonObject Write(string id, long? external, JsonObject? source)
    {
        var known = documents.TryGetValue(id, out var there);
        var version = external ?? there.Version + 1;
        if (known && there.Version >= version)
            return Failed(409, "version_conflict_engine_exception", "current version is higher or equal to the one provided");
        if (source is not null && Wrong(source) is { } reason)
            return Failed(400, "document_parsing_exception", reason);
        if (source is null && !remembersDeleted)
            documents.Remove(id);
        else
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
