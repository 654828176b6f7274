using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Schema;

/// <summary>
/// Reads a JSON object after its schema. What is missing stays missing (a draft may lack anything); a value wrong in
/// itself becomes an error with its path; what the schema does not know is left out.
/// </summary>
internal static class FieldReader
{
    private const int MaxItems = 60;

    public static JsonObject Read(IReadOnlyList<FieldSpec> fields, JsonObject source, List<FieldError> errors)
    {
        var result = new JsonObject();
        foreach (var field in fields)
        {
            if (!source.TryGetPropertyValue(field.Name, out var node) || node is null || IsBlank(node))
                continue;

            if (Value(field, node, errors) is { } value)
                result[field.Name] = value;
        }

        return result;
    }

    private static bool IsBlank(JsonNode node) => node is JsonValue value && value.TryGetValue(out string? text) && text.Length == 0;

    private static JsonNode? Value(FieldSpec field, JsonNode node, List<FieldError> errors) => field.Kind switch
    {
        FieldKind.Group => Group(field, node, errors),
        FieldKind.Text or FieldKind.LongText => Text(field, node, errors),
        FieldKind.Choice => Choice(field, node, errors),
        FieldKind.Choices or FieldKind.Texts => Items(field, node, errors),
        FieldKind.Integer or FieldKind.Number => Number(field, node, errors),
        FieldKind.Flag => Flag(field, node, errors),
        FieldKind.Date => Moment(field, node, errors, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _), "date.format",
            new("日付は 2026-04-01 の形で書いてください。", "Write the date like 2026-04-01.")),
        FieldKind.Time => Moment(field, node, errors, text => TimeOnly.TryParseExact(text, "HH:mm", out _), "time.format",
            new("時刻は 09:30 の形で書いてください。", "Write the time like 09:30.")),
        _ => throw new InvalidOperationException($"Unknown kind {field.Kind}."),
    };

    private static JsonObject? Group(FieldSpec field, JsonNode node, List<FieldError> errors)
    {
        if (node is not JsonObject source)
            return Wrong<JsonObject>(field, errors, "type", new("組の形（{}）で書いてください。", "Write an object here."));

        var read = Read(field.Children, source, errors);
        var bounds = (Low: Bound(read, "min"), High: Bound(read, "max"));
        if (bounds is { Low: { } low, High: { } high } && low > high)
        {
            var max = field.Children.First(x => x.Name == "max");
            Wrong<JsonObject>(max, errors, "range.reversed", new("「から」より大きい数にしてください。", "The upper end must not be below the lower one."));
        }

        return read.Count == 0 ? null : read;
    }

    private static double? Bound(JsonObject range, string name) => range[name] is { } value ? Figure(value) : null;

    // By its text: a value made in memory gives itself only as the very type it was made of.
    private static double? Figure(JsonNode node) =>
        node.GetValueKind() == JsonValueKind.Number && double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? number : null;

    private static JsonNode? Text(FieldSpec field, JsonNode node, List<FieldError> errors)
    {
        if (String(node) is not { } text)
            return Wrong<JsonNode>(field, errors, "type", new("文字で書いてください。", "Write text here."));

        text = text.ReplaceLineEndings("\n").Trim();
        if (text.Contains('\0'))
            return Wrong<JsonNode>(field, errors, "text.control", new("使えない文字が入っています。", "It contains a character that cannot be used."));

        if (text.Length > field.MaxLength)
        {
            return Wrong<JsonNode>(field, errors, "text.tooLong", new(
                $"{field.MaxLength}文字までにしてください。いまは{text.Length}文字です。",
                $"Use at most {field.MaxLength} characters; it has {text.Length}."));
        }

        return text.Length == 0 ? null : JsonValue.Create(text);
    }

    private static JsonNode? Choice(FieldSpec field, JsonNode node, List<FieldError> errors)
    {
        var word = String(node);
        return word is not null && field.Options.Any(x => x.Value == word)
            ? JsonValue.Create(word)
            : UnknownWord(field, word, errors);
    }

    private static JsonNode? UnknownWord(FieldSpec field, string? word, List<FieldError> errors) =>
        Wrong<JsonNode>(field, errors, "word.unknown", new(
            $"「{Short(word)}」は選べません。選べるもの：{Samples(field, "ja")}",
            $"\"{Short(word)}\" is not one of the choices: {Samples(field, "en")}"));

    private static string Short(string? word) => word is null ? "" : word.Length > 30 ? word[..30] : word;

    private static string Samples(FieldSpec field, string language) =>
        string.Join(language == "ja" ? "、" : ", ", field.Options.Take(8).Select(x => $"{x.Value}")) + (field.Options.Count > 8 ? " …" : "");

    private static JsonNode? Items(FieldSpec field, JsonNode node, List<FieldError> errors)
    {
        if (node is not JsonArray source)
            return Wrong<JsonNode>(field, errors, "type", new("いくつかの値を並べて（[]）書いてください。", "Write a list here."));

        if (source.Count > MaxItems)
            return Wrong<JsonNode>(field, errors, "list.tooLong", new($"{MaxItems}個までにしてください。", $"Use at most {MaxItems} items."));

        var result = new JsonArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in source)
        {
            var value = item is null || IsBlank(item) ? null
                : field.Kind == FieldKind.Choices ? Choice(field, item, errors)
                : Text(field with { MaxLength = 200 }, item, errors);
            if (value is not null && seen.Add(value.GetValue<string>()))
                result.Add(value);
        }

        return result;
    }

    private static JsonNode? Number(FieldSpec field, JsonNode node, List<FieldError> errors)
    {
        if (Figure(node) is not { } number || (field.Kind == FieldKind.Integer && number != Math.Floor(number)))
        {
            return Wrong<JsonNode>(field, errors, "number.format", new("数字で書いてください。例：3", "Write a number, such as 3."));
        }

        if (number < field.Min || number > field.Max)
        {
            var (low, high) = (field.Min.ToString("#,0.##", CultureInfo.InvariantCulture), field.Max.ToString("#,0.##", CultureInfo.InvariantCulture));
            return Wrong<JsonNode>(field, errors, "number.range", new($"{low}から{high}までの数にしてください。", $"Use a number from {low} to {high}."));
        }

        return field.Kind == FieldKind.Integer ? JsonValue.Create((long)number) : JsonValue.Create((decimal)number);
    }

    private static JsonNode? Flag(FieldSpec field, JsonNode node, List<FieldError> errors) =>
        node.GetValueKind() switch
        {
            JsonValueKind.True => JsonValue.Create(true),
            JsonValueKind.False => JsonValue.Create(false),
            _ => Wrong<JsonNode>(field, errors, "flag.format", new("「はい」か「いいえ」（true / false）にしてください。", "Use true or false.")),
        };

    private static JsonNode? Moment(FieldSpec field, JsonNode node, List<FieldError> errors, Func<string, bool> valid, string code, LocalText message) =>
        String(node) is { } text && valid(text) ? JsonValue.Create(text) : Wrong<JsonNode>(field, errors, code, message);

    private static string? String(JsonNode node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static T? Wrong<T>(FieldSpec field, List<FieldError> errors, string code, LocalText message)
        where T : class
    {
        errors.Add(new FieldError(field.Path, code, message));
        return null;
    }
}
