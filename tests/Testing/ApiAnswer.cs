using System.Net;
using System.Text.Json.Nodes;

namespace SetagayaPort.Testing;

/// <summary>What a route answered.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Text">The body as it came.</param>
/// <param name="Headers">Its headers.</param>
public sealed record ApiAnswer(HttpStatusCode Status, string Text, System.Net.Http.Headers.HttpResponseHeaders Headers)
{
    private readonly Lazy<JsonNode?> json = new(() => Text.Length == 0 ? null : JsonNode.Parse(Text));

    public JsonNode Json => json.Value ?? throw new InvalidOperationException($"{Status} without a body.");

    /// <summary>Code of a problem, or null.</summary>
    public string? Code => (json.Value as JsonObject)?["code"]?.GetValue<string>();

    public JsonNode this[string name] => Json[name] ?? throw new InvalidOperationException($"No \"{name}\" in {Text}");

    public Guid Id => Guid.Parse(this["id"].GetValue<string>());

    /// <summary>The answer itself when the status is the one wanted; otherwise a failure that shows the body.</summary>
    public ApiAnswer Is(HttpStatusCode status, string? code = null) =>
        Status == status && (code is null || Code == code) ? this : throw new UnexpectedAnswer($"Expected {(int)status} {code}, got {(int)Status}: {Text}");
}
