using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Web.Features.Markets.Forms;

/// <summary>
/// Between the JSON of a listing and a plain HTML form, after the schema: a control is named by the path of its field.
/// What cannot be read (letters in a number) is handed on as it was typed, so that the schema's own check names it.
/// </summary>
public static class FieldForm
{
    /// <summary>The values of the controls for these fields of a listing.</summary>
    public static Dictionary<string, StringValues> Write(IEnumerable<FieldSpec> fields, JsonObject listing)
    {
        var values = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var field in fields.SelectMany(x => x.Leaves))
        {
            if (At(listing, field.Path) is { } node)
                values[field.Path] = Written(field, node);
        }

        return values;
    }

    /// <summary>Puts what was posted for these fields into a listing; fields of which nothing was posted are emptied, all others stay.</summary>
    public static void Merge(IEnumerable<FieldSpec> fields, Func<string, StringValues> posted, JsonObject listing)
    {
        foreach (var field in fields)
            Set(listing, field.Path, Read(field, posted));
    }

    /// <summary>Sets the value of a path such as <c>details.wage.min</c>; null removes it.</summary>
    public static void Set(JsonObject listing, string path, JsonNode? value) => JsonPath.Set(listing, path, value);

    public static JsonNode? At(JsonObject listing, string path) => JsonPath.At(listing, path);

    private static JsonNode? Read(FieldSpec field, Func<string, StringValues> posted) => field.Kind switch
    {
        FieldKind.Group => Group(field, posted),
        FieldKind.Integer or FieldKind.Number => Number(field, Single(posted(field.Path))),
        FieldKind.Flag => Flag(field, posted(field.Path)),
        FieldKind.Choices => Strings(posted(field.Path).Where(x => !string.IsNullOrEmpty(x))),
        FieldKind.Texts => Strings(WordList.Split(Single(posted(field.Path)))),
        _ => Single(posted(field.Path)) is { } text ? JsonValue.Create(text) : null,
    };

    /// <summary>A group whose boxes are all unticked and whose lines are all empty says nothing.</summary>
    private static JsonObject? Group(FieldSpec field, Func<string, StringValues> posted)
    {
        var group = new JsonObject();
        foreach (var child in field.Children)
        {
            if (Read(child, posted) is { } value)
                group[child.Name] = value;
        }

        return group.Any(x => x.Value is not JsonArray { Count: 0 } && x.Value?.ToJsonString() != "false") ? group : null;
    }

    /// <summary>1,300 and １３００円 are numbers too.</summary>
    private static JsonNode? Number(FieldSpec field, string? typed)
    {
        if (typed is null)
            return null;
        var text = typed.Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (field.Unit is { Ja.Length: > 0 } unit && text.EndsWith(unit.Ja.Normalize(NormalizationForm.FormKC), StringComparison.Ordinal))
            text = text[..^unit.Ja.Normalize(NormalizationForm.FormKC).Length];
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture))
            : JsonValue.Create(typed);
    }

    private static JsonValue? Flag(FieldSpec field, StringValues posted) =>
        posted.Contains("true") ? JsonValue.Create(true)
        : !field.MayBeUnsaid || posted.Contains("false") ? JsonValue.Create(false)
        : null;

    private static JsonArray Strings(IEnumerable<string?> items) => [.. items.Select(x => (JsonNode?)JsonValue.Create(x))];

    private static string? Single(StringValues posted) => posted.Count == 0 || string.IsNullOrWhiteSpace(posted[^1]) ? null : posted[^1]!.Trim();

    private static StringValues Written(FieldSpec field, JsonNode node) => field.Kind switch
    {
        FieldKind.Choices => new StringValues([.. node.AsArray().Select(x => x!.GetValue<string>())]),
        FieldKind.Texts => WordList.Join(node.AsArray().Select(x => x!.GetValue<string>())),
        FieldKind.Integer or FieldKind.Number => Figure(field, node),
        FieldKind.Flag => node.ToJsonString(),
        _ => node.GetValue<string>(),
    };

    // Sums are read in groups of three; years and positions are not.
    private static string Figure(FieldSpec field, JsonNode node)
    {
        var number = decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
        return number.ToString(FieldWords.IsMoney(field) ? "#,0.############" : "0.############", CultureInfo.InvariantCulture);
    }
}
