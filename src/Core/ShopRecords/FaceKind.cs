using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>One of the four faces of a shop.</summary>
/// <param name="Market">Market of its listing.</param>
/// <param name="Side">Side of its listing.</param>
/// <param name="Starts">Who would see it, unless its owner chooses otherwise.</param>
/// <param name="What">What it would be.</param>
/// <param name="Title">The headline that the draft begins with; it names nothing.</param>
/// <param name="Fields">What it takes from the record.</param>
public sealed record FaceKind(string Market, string Side, Visibility Starts, LocalText What, LocalText Title, IReadOnlyList<FaceField> Fields)
{
    /// <summary>The kind of its listing, such as <c>succession.business</c>.</summary>
    public string Id => $"{Market}.{Side}";
}
