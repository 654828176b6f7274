using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Matchmaking.Advising;

/// <summary>What a field is called inside a sentence about its listing.</summary>
public static class FieldNames
{
    /// <summary>The lookup for wording advice: set <c>field</c> for the kind's own fields, a field's path for its words, and what the market knows.</summary>
    public static LocalText? Label(MarketCatalog catalog, ListingKind kind, string set, string code) => set switch
    {
        "field" => Of(kind, code),
        _ when kind.FieldOf(set) is { } field => field.LabelOf(code),
        _ => catalog.Label(kind.MarketId, set, code),
    };

    /// <summary>A part of a group is called with the group: 希望の広さの下限.</summary>
    private static LocalText? Of(ListingKind kind, string path)
    {
        if (kind.FieldOf(path) is not { } field)
            return null;
        if (path.LastIndexOf('.') is var dot && dot < 0 || kind.FieldOf(path[..dot]) is not { Kind: FieldKind.Group } group)
            return field.Label;
        return field.Name switch
        {
            "min" => new($"{group.Label.Ja}の下限", $"least {Lower(group.Label.En)}"),
            "max" => new($"{group.Label.Ja}の上限", $"largest {Lower(group.Label.En)}"),
            _ => new($"{group.Label.Ja}の{field.Label.Ja}", $"{field.Name} of the {Lower(group.Label.En)}"),
        };
    }

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];
}
