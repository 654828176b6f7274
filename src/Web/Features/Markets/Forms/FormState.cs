using Microsoft.Extensions.Primitives;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Web.Features.Markets.Forms;

/// <summary>What a step of the form shows: what stands in the controls, stored or as it was typed, and what the rules say.</summary>
public sealed record FormState(IReadOnlyDictionary<string, StringValues> Values, IReadOnlyList<Finding> Findings)
{
    /// <summary>
    /// Whether findings stand at their fields. Not before anything has been written in this step, when the word 必須 is enough,
    /// nor beside what was typed and could not be saved, of which they know nothing.
    /// </summary>
    public bool ShowsFindings { get; init; } = true;

    public StringValues At(string path) => Values.TryGetValue(path, out var value) ? value : StringValues.Empty;
}
