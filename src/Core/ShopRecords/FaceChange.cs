using System.Text.Json.Nodes;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>A field of a face that the record says otherwise by now.</summary>
/// <param name="Path">Path of the listing's field.</param>
/// <param name="Now">What stands in the listing.</param>
/// <param name="Then">What the record would put there; null takes it away.</param>
public sealed record FaceChange(string Path, JsonNode? Now, JsonNode? Then);
