using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Data;

/// <summary>Values of a JSON object by a path such as <c>details.wage.min</c>.</summary>
public static class JsonPath
{
    public static JsonNode? At(JsonObject body, string path)
    {
        JsonNode? node = body;
        foreach (var name in path.Split('.'))
            node = (node as JsonObject)?[name];
        return node;
    }

    /// <summary>Sets the value of a path, with the objects on the way; null removes it.</summary>
    public static void Set(JsonObject body, string path, JsonNode? value)
    {
        var names = path.Split('.');
        var owner = body;
        foreach (var name in names[..^1])
        {
            if (owner[name] is not JsonObject inner)
                owner[name] = inner = [];
            owner = inner;
        }

        if (value is null)
            owner.Remove(names[^1]);
        else
            owner[names[^1]] = value;
    }
}
