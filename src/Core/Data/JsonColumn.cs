using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SetagayaPort.Core.Data;

/// <summary>A JSON object in a jsonb column.</summary>
internal static class JsonColumn
{
    private static readonly ValueConverter<JsonObject, string> Converter =
        new(value => value.ToJsonString(PortJson.Options), text => Parse(text));

    private static readonly ValueComparer<JsonObject> Comparer =
        new((a, b) => JsonNode.DeepEquals(a, b), value => value.ToJsonString(PortJson.Options).GetHashCode(StringComparison.Ordinal), value => value.DeepClone().AsObject());

    public static PropertyBuilder IsJson(this PropertyBuilder property)
    {
        property.HasColumnType("jsonb").HasConversion((ValueConverter)Converter, Comparer);
        return property;
    }

    private static JsonObject Parse(string text) => JsonNode.Parse(text)!.AsObject();
}
