using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Web.Tests.Markets;

/// <summary>Listings with any fields filled by any values that the schema allows.</summary>
internal static class RandomListing
{
    private const string Signs = "あ漢ア店aZ0９ 、,;；\"「」.-・（）円";

    public static Gen<JsonObject> Of(ListingKind kind) =>
        from common in Fields(kind.Common.Fields)
        from details in Fields(kind.Schema.Fields)
        select With(common, "details", details);

    private static Gen<JsonObject> Fields(IReadOnlyList<FieldSpec> fields) =>
        fields.Aggregate(Gen.Fresh(() => new JsonObject()), (listing, field) =>
            from sofar in listing
            from filled in Gen.Choose(0, 2)
            from value in filled == 0 ? Gen.Constant<JsonNode?>(null) : Value(field)
            select With(sofar, field.Name, value));

    private static Gen<JsonNode?> Value(FieldSpec field) => field.Kind switch
    {
        FieldKind.Group => Fields(field.Children).Select(Ordered),
        FieldKind.Choice => Gen.Elements(field.Options.AsEnumerable()).Select(x => (JsonNode?)x.Value),
        FieldKind.Choices => Gen.SubListOf(field.Options.AsEnumerable()).Select(x => (JsonNode?)new JsonArray([.. x.Select(o => (JsonNode?)o.Value)])),
        FieldKind.Texts => Text().ArrayOf(3).Select(x => (JsonNode?)new JsonArray([.. x.Where(t => t.Length > 0).Distinct().Select(t => (JsonNode?)t)])),
        FieldKind.Integer => Gen.Choose((int)field.Min, (int)Math.Min(field.Max, 1_000_000_000)).Select(x => (JsonNode?)x),
        FieldKind.Number => Gen.Choose((int)(field.Min * 100), (int)Math.Min(field.Max * 100, int.MaxValue)).Select(x => JsonNode.Parse((x / 100m).ToString(CultureInfo.InvariantCulture))),
        FieldKind.Flag => Gen.Elements(true, false).Select(x => (JsonNode?)x),
        FieldKind.Date => Gen.Choose(0, 5000).Select(x => (JsonNode?)new DateOnly(2020, 1, 1).AddDays(x).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        FieldKind.Time => Gen.Choose(0, 1439).Select(x => (JsonNode?)TimeOnly.MinValue.AddMinutes(x).ToString("HH:mm", CultureInfo.InvariantCulture)),
        _ => Text().Select(x => (JsonNode?)(x.Length == 0 ? null : x)),
    };

    private static Gen<string> Text() =>
        from length in Gen.Choose(1, 12)
        from signs in Gen.Elements(Signs.AsEnumerable()).ArrayOf(length)
        select new string(signs).Trim();

    /// <summary>A range the right way round.</summary>
    private static JsonNode? Ordered(JsonObject group)
    {
        if (group["min"] is { } min && group["max"] is { } max && decimal.Parse(min.ToJsonString(), CultureInfo.InvariantCulture) > decimal.Parse(max.ToJsonString(), CultureInfo.InvariantCulture))
            group.Remove("max");
        return group;
    }

    private static JsonObject With(JsonObject listing, string name, JsonNode? value)
    {
        var copy = listing.DeepClone().AsObject();
        if (value is not null)
            copy[name] = value.DeepClone();
        return copy;
    }
}
