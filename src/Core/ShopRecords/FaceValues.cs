using System.Text.Json.Nodes;
using SetagayaPort.Core.Markets.NoName;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>What a face takes of a record as it stands.</summary>
/// <param name="Values">By the path of the listing's field.</param>
/// <param name="Withheld">Fields that are not taken, because their text names the shop, its place or its people.</param>
internal sealed record FaceValues(JsonObject Values, IReadOnlyList<FaceField> Withheld)
{
    public static FaceValues Of(ShopRecord shop, FaceKind face)
    {
        var secrets = ShopSecrets.Of(shop);
        var values = new JsonObject();
        var withheld = new List<FaceField>();
        foreach (var field in face.Fields)
        {
            if (shop.Details[field.From] is not { } value)
                continue;
            if (!field.IsConfidential && Tells(value, secrets))
                withheld.Add(field);
            else if ((field.Turn is null ? value.DeepClone() : field.Turn(value)) is { } taken)
                values[field.To] = taken;
        }

        return new FaceValues(values, withheld);
    }

    /// <summary>Values compared by what they say, however they are held in memory.</summary>
    public static bool Same(JsonNode? one, JsonNode? other) => (one?.ToJsonString() ?? "") == (other?.ToJsonString() ?? "");

    private static bool Tells(JsonNode value, Secret[] secrets) => Texts(value).Any(text => secrets.Any(x => x.StandsIn(text)));

    private static IEnumerable<string> Texts(JsonNode value) => value switch
    {
        JsonArray items => items.OfType<JsonValue>().SelectMany(Texts),
        JsonValue single when single.TryGetValue(out string? text) => [text],
        _ => [],
    };
}
