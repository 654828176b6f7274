using System.Text.Json;
using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Tests.Markets.Rules;

/// <summary>What makes a rule fire on an otherwise lawful listing, and the twins of it that do not.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Kind">Such as <c>jobs.opening</c>.</param>
/// <param name="Fires">Changes to the sample: path and value; null takes a value away. The finding is at the last path.</param>
/// <param name="Passes">Changes after which the rule finds nothing.</param>
/// <param name="Field">Where the finding is, when it is not at the last changed path.</param>
public sealed record RuleCase(string Rule, string Kind, IReadOnlyList<JsonObject> Fires, IReadOnlyList<JsonObject> Passes, string? Field = null)
{
    public static IReadOnlyList<RuleCase> All { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Markets", "Rules"), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(x => JsonSerializer.Deserialize<RuleCase[]>(File.ReadAllText(x), JsonSerializerOptions.Web)!)];

    /// <summary>The kind's sample with the changes.</summary>
    public JsonObject Listing(JsonObject changes)
    {
        var listing = Sample.Of(Kind);
        foreach (var (path, value) in changes)
            listing = listing.With(path, value?.DeepClone());
        return listing;
    }
}
