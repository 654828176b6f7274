using System.Text.Json.Nodes;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>A record as its owner wrote it, checked field by field.</summary>
public sealed record ShopInput(JsonObject Details, Guid? OrganizationId, int? Version);
