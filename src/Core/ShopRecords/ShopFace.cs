using System.Text.Json.Nodes;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>A listing that was made from a record. The record's owners know of it and nobody else: from the listing no way leads to its siblings.</summary>
public sealed class ShopFace
{
    public required Guid ListingId { get; init; }

    public Listing Listing { get; init; } = null!;

    public required Guid RecordId { get; init; }

    /// <summary>What the record said when the face last took it, by the path of the listing's field.</summary>
    public JsonObject Taken { get; private set; } = [];

    public required Guid MadeById { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    internal void Take(JsonObject values) => Taken = values.DeepClone().AsObject();
}
