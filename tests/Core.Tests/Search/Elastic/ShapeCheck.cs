using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Tests.Search.Elastic;

/// <summary>Holds a request against the extract of Elastic's specification beside it: every name in it must be known there, every value fit.</summary>
internal sealed class ShapeCheck
{
    private static readonly string[] Numbers = ["integer", "long", "double", "float", "VersionNumber", "SequenceNumber"];
    private readonly JsonObject shapes = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Search", "Elastic", "elasticsearch-shapes.json")))!.AsObject();

    /// <summary>What is wrong with the request; empty when nothing is.</summary>
    public IReadOnlyList<string> Problems(string method, string path, IEnumerable<string> parameters, string body)
    {
        var found = new List<string>();
        var request = shapes["requests"]!.AsObject().Select(x => x.Value!).FirstOrDefault(x => x["paths"]!.AsArray().Any(p => Fits(p!["path"]!.ToString(), path) && p["methods"]!.AsArray().Any(m => m!.ToString() == method)));
        if (request is null)
            return [$"{method} {path} is no request"];
        found.AddRange(parameters.Where(x => request["query"]![x] is null).Select(x => $"{path}?{x}"));
        if (request["lines"] is not null)
            Lines(body, found);
        else if (body.Length > 0 && request["body"] is JsonObject shape)
            Members(JsonNode.Parse(body), shape, path, found);
        else if (body.Length > 0)
            found.Add($"{method} {path} has no body");
        return found;
    }

    private static bool Fits(string pattern, string path)
    {
        var (asked, said) = (pattern.Trim('/').Split('/'), path.Trim('/').Split('/'));
        return asked.Length == said.Length && asked.Zip(said).All(x => x.First == x.Second || (x.First.StartsWith('{') && !x.Second.StartsWith('_')));
    }

    private void Lines(string body, List<string> found)
    {
        if (!body.EndsWith('\n'))
            found.Add("the last line of a bulk ends with a line break");
        var isSource = false;
        foreach (var line in body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isSource)
                Type(JsonNode.Parse(line), "OperationContainer", "bulk", found);
            isSource = !isSource && JsonNode.Parse(line)!["index"] is not null;
        }
    }

    private void Members(JsonNode? node, JsonObject shape, string at, List<string> found)
    {
        if (node is not JsonObject value)
        {
            found.Add($"{at} is no object");
            return;
        }

        foreach (var (name, member) in value)
            if ((shape["properties"]![name] ?? shape["others"]) is { } type)
                Type(member, type.ToString(), $"{at}.{name}", found);
            else
                found.Add($"{at}.{name} is unknown");
        found.AddRange((shape["required"]?.AsArray() ?? []).Where(x => value[x!.ToString()] is null).Select(x => $"{at}.{x} is missing"));
    }

    private void Type(JsonNode? node, string type, string at, List<string> found)
    {
        var choices = Split(type, '|');
        if (choices.Count > 1)
        {
            var tries = choices.Select(x => Found(node, x, at)).ToList();
            if (tries.TrueForAll(x => x.Count > 0))
                found.AddRange(tries.MinBy(x => x.Count)!);
        }
        else if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            if (node is not JsonArray items)
                found.Add($"{at} is no list");
            else
                for (var i = 0; i < items.Count; i++)
                    Type(items[i], type[..^2], $"{at}[{i}]", found);
        }
        else if (type.StartsWith("Dictionary<", StringComparison.Ordinal) || type.StartsWith("SingleKeyDictionary<", StringComparison.Ordinal))
        {
            var of = Split(type[(type.IndexOf('<', StringComparison.Ordinal) + 1)..^1], ',')[1];
            if (node is not JsonObject map || (type[0] == 'S' && map.Count != 1))
                found.Add($"{at} is no such map");
            else
                foreach (var (name, member) in map)
                    Type(member, of, $"{at}.{name}", found);
        }
        else if (shapes["types"]![type] is JsonObject shape)
        {
            Members(node, shape, at, found);
        }
        else if (shapes["aliases"]![type] is { } alias)
        {
            Type(node, alias.ToString(), at, found);
        }
        else if (!IsValue(node, type))
        {
            found.Add($"{at}: {node?.ToJsonString()} is no {type}");
        }
    }

    private List<string> Found(JsonNode? node, string type, string at)
    {
        var found = new List<string>();
        Type(node, type, at, found);
        return found;
    }

    private bool IsValue(JsonNode? node, string type)
    {
        if (shapes["enums"]![type] is JsonArray words)
            return words.Any(x => x!.ToString() == node?.ToString());
        var kind = node?.GetValueKind() ?? System.Text.Json.JsonValueKind.Null;
        if (type.StartsWith('\''))
            return node?.ToString() == type.Trim('\'');
        if (Numbers.Contains(type))
            return kind == System.Text.Json.JsonValueKind.Number;
        return type switch
        {
            "boolean" => kind is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
            "MinimumShouldMatch" => kind is System.Text.Json.JsonValueKind.Number or System.Text.Json.JsonValueKind.String,
            "FieldValue" => kind is not (System.Text.Json.JsonValueKind.Object or System.Text.Json.JsonValueKind.Array),
            "UserDefinedValue" or "SourceConfig" or "TrackHits" or "Metadata" => true,
            "Fields" or "Indices" => kind is System.Text.Json.JsonValueKind.String or System.Text.Json.JsonValueKind.Array,
            _ => kind == System.Text.Json.JsonValueKind.String,
        };
    }

    /// <summary>At the outermost level only.</summary>
    private static List<string> Split(string type, char at)
    {
        var (parts, depth, from) = (new List<string>(), 0, 0);
        for (var i = 0; i < type.Length; i++)
        {
            depth += type[i] == '<' ? 1 : type[i] == '>' ? -1 : 0;
            if (type[i] == at && depth == 0)
                (parts, from) = ([.. parts, type[from..i].Trim()], i + 1);
        }

        return [.. parts, type[from..].Trim()];
    }
}
