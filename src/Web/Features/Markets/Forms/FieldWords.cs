using System.Globalization;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Web.Features.Markets.Forms;

/// <summary>Values of a listing as people say them, in the language of the reader: 1,300円から, 9:00〜17:00, 月、水、金.</summary>
public static class FieldWords
{
    private const string Yen = "円";
    private const string TenThousandYen = "万円";
    private const string Decades = "年代";
    private const string Years = "年";
    private const string Floors = "階";
    private const string SquareMetres = "㎡";

    public static bool IsMoney(FieldSpec field) => field.Unit?.Ja is Yen or TenThousandYen;

    /// <summary>The lines of a value: one for a plain field, one for each part of a group. Groups inside are left to the caller.</summary>
    public static IReadOnlyList<string> Lines(FieldSpec field, JsonNode? value) => (field.Kind, value) switch
    {
        (_, null) => [],
        (FieldKind.Group, JsonObject group) => [.. Parts(field, group)],
        (FieldKind.Choices or FieldKind.Texts, JsonArray { Count: 0 }) => [],
        (FieldKind.Choices or FieldKind.Texts, JsonArray items) => [List(items.Select(x => field.Display(x!.GetValue<string>())))],
        (FieldKind.Choice, _) => [field.Display(value.GetValue<string>())],
        (FieldKind.Integer or FieldKind.Number, _) => [Amount(field, Decimal(value)) + Beside(field, Decimal(value), null)],
        (FieldKind.Flag, _) => [value.GetValue<bool>() ? T("はい", "Yes") : T("いいえ", "No")],
        (FieldKind.Date, _) => [Day(value)],
        (FieldKind.Time, _) => [Clock(value)],
        _ => [value.GetValue<string>()],
    };

    public static string List(IEnumerable<string> words) => string.Join(T("、", ", "), words);

    private static IEnumerable<string> Parts(FieldSpec field, JsonObject group)
    {
        var parts = field.Children.Where(x => group[x.Name] is not null).ToDictionary(x => x.Name);
        if (Range(field, group, parts) is { } range)
            yield return range;
        if (parts.Remove("start", out var start) & parts.Remove("end", out var end) && start is not null && end is not null)
            yield return $"{Clock(group["start"]!)}{T("〜", "–")}{Clock(group["end"]!)}";

        foreach (var part in parts.Values.Where(x => x.Kind != FieldKind.Group))
        {
            if (part.Kind != FieldKind.Flag)
                yield return $"{part.Label}{T(" ", ": ")}{List(Lines(part, group[part.Name]))}";
            else if (group[part.Name]!.GetValue<bool>())
                yield return part.Label.ToString();
        }
    }

    /// <summary>時給 1,300円から, 20〜50㎡; takes the parts that it tells.</summary>
    private static string? Range(FieldSpec field, JsonObject group, Dictionary<string, FieldSpec> parts)
    {
        parts.Remove("min", out var min);
        parts.Remove("max", out var max);
        if ((min ?? max) is not { } side)
            return null;

        var (low, high) = (min is null ? (decimal?)null : Decimal(group["min"]!), max is null ? (decimal?)null : Decimal(group["max"]!));
        // A wish has one end only: no less than this.
        var open = !field.Children.Any(x => x.Name == "max");
        var range = (low, high) switch
        {
            ({ } from, { } to) when from == to => Amount(side, from),
            ({ } from, { } to) => $"{Bare(side, from)}{T("〜", "–")}{Bare(side, to, last: true)}",
            ({ } from, null) => T($"{Amount(side, from)}{(open ? "以上" : "から")}", $"from {Amount(side, from)}"),
            _ => T($"{Amount(side, high!.Value)}まで", $"up to {Amount(side, high!.Value)}"),
        };
        range += Beside(side, low ?? high!.Value, low is null ? null : high);
        return parts.Remove("unit", out var unit) ? T($"{unit.Display(group["unit"]!.GetValue<string>())} {range}", $"{range} {unit.Display(group["unit"]!.GetValue<string>()).ToLowerInvariant()}") : range;
    }

    /// <summary>An end of a range: the unit stands once, behind the last figure (in English the yen sign before the first).</summary>
    private static string Bare(FieldSpec field, decimal number, bool last = false)
    {
        var figure = number.ToString("#,0.##", CultureInfo.InvariantCulture);
        if (field.Unit?.Ja == TenThousandYen || !IsMoney(field))
            return last ? Amount(field, number) : figure;
        return T(last ? figure + Yen : figure, last ? figure : "¥" + figure);
    }

    private static string Amount(FieldSpec field, decimal number)
    {
        var figure = number.ToString("#,0.##", CultureInfo.InvariantCulture);
        return field.Unit switch
        {
            null => figure,
            { Ja: Yen } => T(figure + Yen, "¥" + figure),
            { Ja: TenThousandYen } => YenText.OfMan((int)number).ToString(),
            { Ja: Decades or Years } unit => $"{number.ToString("0", CultureInfo.InvariantCulture)}{unit}",
            { Ja: Floors } when number < 0 => T($"地下{-number:0}階", $"B{-number:0}"),
            { En.Length: 0 } unit => T(figure + unit.Ja, figure),
            var unit => T(figure + unit.Ja, $"{figure} {(number == 1 ? One(unit.En) : unit.En)}"),
        };
    }

    /// <summary>Square metres are said in tsubo as well.</summary>
    private static string? Beside(FieldSpec field, decimal low, decimal? high) =>
        field.Unit?.Ja == SquareMetres ? Core.Markets.Shops.Tsubo.Beside(low, high).ToString() : null;

    private static string One(string units) => units == "people" ? "person" : units.EndsWith('s') ? units[..^1] : units;

    private static decimal Decimal(JsonNode value) => decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Day(JsonNode value)
    {
        var day = DateOnly.ParseExact(value.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return T(day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
    }

    private static string Clock(JsonNode value) =>
        TimeOnly.ParseExact(value.GetValue<string>(), "HH:mm", CultureInfo.InvariantCulture).ToString("H:mm", CultureInfo.InvariantCulture);
}
