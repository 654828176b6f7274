using System.Text.Json;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets;

/// <summary>A listing as the rules read it: the common fields, the details as JSON and as their record.</summary>
public sealed class Draft(Listing listing, ListingKind side, DateOnly today)
{
    private IReadOnlyList<PublicText>? texts;

    private readonly Lazy<JsonObject> input = new(listing.ToInput);

    private readonly Lazy<object> typed = new(() => Typed(listing, side));

    public Listing Listing => listing;

    public ListingKind Side => side;

    public DateOnly Today => today;

    /// <summary>The free texts that others may read, in NFKC; made once, for all the rules that read them.</summary>
    public IReadOnlyList<PublicText> PublicTexts => texts ??= [.. PublicText.Of(this)];

    public T Details<T>() => (T)typed.Value;

    /// <summary>The value at a path such as <c>title</c>, <c>details.wage.min</c> or <c>details.confidential.address</c>.</summary>
    public JsonNode? At(string path) => JsonPath.At(input.Value, path);

    private static object Typed(Listing listing, ListingKind side) => listing.Details.Deserialize(side.Details, PortJson.Options)!;
}
