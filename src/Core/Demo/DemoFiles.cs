using System.Text.Json;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Core.Demo;

/// <summary>The demo town's content, one JSON object a line.</summary>
internal sealed class DemoFiles(string folder)
{
    public IEnumerable<T> Read<T>(string name) =>
        Lines(name).Select(line => JsonSerializer.Deserialize<T>(line, PortJson.Options)!);

    public IEnumerable<JsonObject> Listings() => Directory.EnumerateFiles(folder, "*.*.jsonl").Order(StringComparer.Ordinal)
        .SelectMany(file => Lines(Path.GetFileName(file))).Select(line => JsonNode.Parse(line)!.AsObject());

    /// <summary>The promise of confidentiality that comes with the program.</summary>
    public PromiseText Promise() => PromiseText.Read(File.ReadAllText(Path.Combine(folder, "..", "legal", "ja", "nda.md")), "ja");

    private IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(folder, name)).Where(line => line.Length > 0);
}
