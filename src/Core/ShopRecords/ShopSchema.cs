using System.Text.Json;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>The fields of a record: the single source for its check, its form and its JSON.</summary>
public sealed class ShopSchema(ReferenceData reference)
{
    public DetailsSchema Details { get; } = DetailsSchema.Of(typeof(ShopDetails), reference, "");

    /// <summary>Reads the contract's JSON: the fields beside <c>organizationId</c> and <c>version</c>. Only the name is needed.</summary>
    public Result<ShopInput> Read(JsonObject body)
    {
        var errors = new List<FieldError>();
        var details = Details.Read(body, errors);
        if (details["name"] is null && errors.All(x => x.Field != "name"))
            errors.AddRange(ShopErrors.Name.Fields);
        Guid? organization = null;
        if (body["organizationId"] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0)
        {
            if (Guid.TryParse(text, out var id))
                organization = id;
            else
                errors.Add(new("organizationId", "id.format", new("団体の番号が正しくありません。", "It is not an organisation's id.")));
        }

        if (errors.Count > 0)
            return Error.Invalid(errors);
        return new ShopInput(details, organization, body["version"] is JsonValue number && number.TryGetValue(out int given) ? given : null);
    }

    /// <summary>The whole record, for those who may read it.</summary>
    public static JsonObject View(ShopRecord shop)
    {
        var view = new JsonObject
        {
            ["id"] = shop.Id,
            ["version"] = shop.Version,
            ["organizationId"] = shop.OrganizationId,
            ["openToCoordinators"] = shop.OpenToCoordinators,
            ["closingOn"] = JsonSerializer.SerializeToNode(shop.ClosingOn, PortJson.Options),
            ["updatedAt"] = JsonSerializer.SerializeToNode(shop.UpdatedAt, PortJson.Options),
        };
        foreach (var (name, field) in shop.Details)
            view[name] = field?.DeepClone();
        return view;
    }
}
