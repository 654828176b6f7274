using System.Text.Json;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Demo;

/// <summary>The demo town's content, one JSON object a line.</summary>
internal sealed class DemoFiles(string folder)
{
    public IEnumerable<T> Read<T>(string name) =>
        Lines(name).Select(line => JsonSerializer.Deserialize<T>(line, PortJson.Options)!);

    public IEnumerable<JsonObject> Listings() => Directory.EnumerateFiles(folder, "*.*.jsonl").Order(StringComparer.Ordinal)
        .SelectMany(file => Lines(Path.GetFileName(file))).Select(line => JsonNode.Parse(line)!.AsObject());

    private IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(folder, name)).Where(line => line.Length > 0);
}
