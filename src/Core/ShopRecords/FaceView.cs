using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>One face of a shop, for those who may read its record.</summary>
/// <param name="Kind">Which face.</param>
/// <param name="Listing">Its listing; null while there is none.</param>
/// <param name="Mine">Whether the reader may change the listing.</param>
/// <param name="Withheld">Fields that it would not take, because their text names the shop.</param>
/// <param name="Changes">What the record says otherwise by now.</param>
/// <param name="Findings">What it gives away of a face without a name.</param>
public sealed record FaceView(
    FaceKind Kind, Listing? Listing, bool Mine, IReadOnlyList<FaceField> Withheld, IReadOnlyList<FaceChange> Changes, IReadOnlyList<Finding> Findings)
{
    /// <summary>Fields of the record that it takes, in the order of the record's form.</summary>
    public IReadOnlyList<FaceField> Filled { get; init; } = [];
}
