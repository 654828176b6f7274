using System.Text.Json;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Markets;

/// <summary>A listing as someone wrote it, checked field by field; missing fields stay missing.</summary>
public sealed record ListingInput(string Market, string Side, ListingFields Fields, JsonObject Details, int? Version)
{
    /// <summary>
    /// Reads the contract's JSON. <paramref name="kind"/> is given when the listing exists already: its market and side do not change.
    /// </summary>
    public static Result<ListingInput> Read(JsonObject body, MarketCatalog catalog, (string Market, string Side)? kind = null)
    {
        var (market, side) = kind ?? (Word(body, "market"), Word(body, "side"));
        if (catalog.Find(market) is null)
            return Error.Invalid("market", "word.unknown", new("市場を選んでください。", $"Choose a market: {string.Join(", ", catalog.All.Select(x => x.Id))}."));
        if (catalog.Find(market, side) is not { } found)
            return Error.Invalid("side", "word.unknown", new("どちら側の掲載かを選んでください。", $"Choose a side: {string.Join(", ", catalog.Find(market)!.Sides.Select(x => x.Id))}."));

        var errors = new List<FieldError>();
        var fields = found.Common.Read(body, errors);
        var details = body["details"] is JsonObject source ? found.Schema.Read(source, errors) : [];
        var organization = OrganizationId(body, errors);
        var version = body["version"] is JsonValue number && number.TryGetValue(out int given) ? given : (int?)null;
        if (errors.Count > 0)
            return Error.Invalid(errors);

        var typed = fields.Deserialize<ListingFields>(PortJson.Options)!;
        typed.OrganizationId = organization;
        return new ListingInput(found.MarketId, found.Id, typed, details, version);
    }

    private static string Word(JsonObject body, string name) => body[name] is JsonValue value && value.TryGetValue(out string? word) ? word : "";

    private static Guid? OrganizationId(JsonObject body, List<FieldError> errors)
    {
        if (body["organizationId"] is not { } node)
            return null;
        if (node is JsonValue value && value.TryGetValue(out string? text))
        {
            if (text.Length == 0)
                return null;
            if (Guid.TryParse(text, out var id))
                return id;
        }

        errors.Add(new FieldError("organizationId", "id.format", new("団体の番号が正しくありません。", "It is not an organisation's id.")));
        return null;
    }
}
