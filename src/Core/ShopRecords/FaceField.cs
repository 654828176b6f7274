using System.Text.Json.Nodes;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>One thing that a face takes from the record.</summary>
/// <param name="From">Field of the record.</param>
/// <param name="To">Path of the listing's field.</param>
public sealed record FaceField(string From, string To)
{
    /// <summary>How the value is told more roughly; null where it is taken as it is.</summary>
    public Func<JsonNode, JsonNode?>? Turn { get; init; }

    /// <summary>Whether it goes where nobody is shown it.</summary>
    public bool IsConfidential => To.StartsWith("details.confidential.", StringComparison.Ordinal);
}
