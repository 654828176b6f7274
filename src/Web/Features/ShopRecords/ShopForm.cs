using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Core.Organizations;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Web.Features.Markets.Forms;

namespace SetagayaPort.Web.Features.ShopRecords;

/// <summary>The form of a record: what stands in its controls, stored or as it was typed.</summary>
/// <param name="State">The values.</param>
/// <param name="Fields">From the schema.</param>
/// <param name="Organizations">Those that the person leads.</param>
/// <param name="Version">Of the record that is edited; null for a new one.</param>
public sealed record ShopForm(FormState State, IReadOnlyList<FieldSpec> Fields, IReadOnlyList<(Guid Id, string Name)> Organizations, int? Version)
{
    /// <summary>The fields under the headings of their sections.</summary>
    public IEnumerable<IGrouping<string, FieldSpec>> Sections
    {
        get
        {
            var title = "";
            return Fields.Select(x => (Title: title = x.Section?.ToString() ?? title, Field: x)).GroupBy(x => x.Title, x => x.Field).ToList();
        }
    }

    /// <summary>What was typed, as JSON for the record's own check.</summary>
    public static JsonObject Read(ShopSchema schema, IFormCollection form)
    {
        var body = new JsonObject();
        FieldForm.Merge(schema.Details.Fields, path => form[path], body);
        body["organizationId"] = form["organizationId"].ToString();
        body["version"] = int.TryParse(form["version"], out var version) ? version : null;
        return body;
    }

    public static async Task<ShopForm> OfAsync(ShopSchema schema, PortDbContext db, Caller caller, ShopRecord? shop, IFormCollection? typed, CancellationToken cancel)
    {
        var values = typed?.ToDictionary(x => x.Key, x => x.Value) ?? (shop is null ? new Dictionary<string, StringValues>() : FieldForm.Write(schema.Details.Fields, shop.Details));
        if (typed is null && shop?.OrganizationId is { } organization)
            values["organizationId"] = organization.ToString();
        var leads = await db.Organizations.Where(x => x.Members.Any(m => m.AccountId == caller.Id && m.Role == OrganizationRole.Owner))
            .OrderBy(x => x.Name).Select(x => new { x.Id, x.Name }).ToListAsync(cancel);
        return new ShopForm(new FormState(values, []), schema.Details.Fields, leads.ConvertAll(x => (x.Id, x.Name)), shop?.Version);
    }
}
