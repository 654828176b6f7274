using System.Globalization;

namespace SetagayaPort.Matching.Explanations;

/// <summary>Writes amounts of one unit in one language.</summary>
internal sealed class Amounts(string topic, string? unit, bool japanese)
{
    private const double ManPerOku = 10_000;
    private const int MinutesPerHour = 60;
    private const int MinutesPerDay = 1440;

    /// <summary>Pay has a word of its own for each period; everything else is called by its topic.</summary>
    public string Subject(string name) => !japanese || topic != "wage" ? name : unit switch
    {
        AmountUnit.YenPerHour => "時給",
        AmountUnit.YenPerDay => "日給",
        AmountUnit.YenPerMonth => "月給",
        AmountUnit.YenPerYear => "年収",
        _ => name,
    };

    /// <summary>The value <paramref name="key"/>, or its Min and Max as a range of which one end may be missing.</summary>
    public string Range(IReadOnlyDictionary<string, string> values, string key)
    {
        if (Number(values, key) is { } single)
            return One(single);
        return (Number(values, key + "Min"), Number(values, key + "Max")) switch
        {
            ({ } min, { } max) when min < max => Between(min, max),
            ({ } min, { }) => One(min),
            ({ } min, null) => japanese ? One(min) + "以上" : One(min) + " or more",
            (null, { } max) => japanese ? One(max) + "以下" : "up to " + One(max),
            _ => "",
        };
    }

    /// <summary>A window of the day from minutes after midnight.</summary>
    public string Window(IReadOnlyDictionary<string, string> values, string key) =>
        Number(values, key + "Min") is { } from && Number(values, key + "Max") is { } to ? Clock(from, japanese) + (japanese ? "〜" : "–") + Clock(to, japanese) : "";

    public static double? Number(IReadOnlyDictionary<string, string> values, string key) =>
        double.TryParse(values.GetValueOrDefault(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A time of day from minutes after midnight.</summary>
    public static string Clock(double minutes, bool japanese)
    {
        var day = minutes > MinutesPerDay;
        var rest = (int)Math.Round(minutes) - (day ? MinutesPerDay : 0);
        var time = string.Create(CultureInfo.InvariantCulture, $"{rest / MinutesPerHour}:{rest % MinutesPerHour:00}");
        return !day ? time : japanese ? "翌" + time : time + " (next day)";
    }

    private string Between(double min, double max)
    {
        var dash = japanese ? "〜" : "–";
        if (unit == AmountUnit.ManYen && (!japanese || max >= ManPerOku))
            return One(min) + dash + One(max);
        var (before, after) = Around();
        return before + Figure(min) + dash + Figure(max) + after;
    }

    private string One(double value)
    {
        if (unit == AmountUnit.ManYen)
            return ManYen(value);
        var (before, after) = Around();
        return before + Figure(value) + after;
    }

    private (string Before, string After) Around() => (japanese, unit) switch
    {
        (true, AmountUnit.YenPerHour) => (topic == "wage" ? "" : "1時間", "円"),
        (true, AmountUnit.YenPerDay) => (topic == "wage" ? "" : "1日", "円"),
        (true, AmountUnit.YenPerMonth) => (topic == "wage" ? "" : "月", "円"),
        (true, AmountUnit.YenPerYear) => (topic == "wage" ? "" : "年", "円"),
        (true, AmountUnit.YenPerProject) => ("1件", "円"),
        (true, AmountUnit.Yen) => ("", "円"),
        (true, AmountUnit.ManYen) => ("", "万円"),
        (true, AmountUnit.SquareMetres) => ("", "㎡"),
        (true, AmountUnit.HoursPerWeek) => ("週", "時間"),
        (true, AmountUnit.Minutes) => ("", "分"),
        (true, AmountUnit.Months) => ("", "か月"),
        (true, AmountUnit.Years) => ("", "年"),
        (true, AmountUnit.People) => ("", "人"),
        (false, AmountUnit.YenPerHour) => ("", " yen an hour"),
        (false, AmountUnit.YenPerDay) => ("", " yen a day"),
        (false, AmountUnit.YenPerMonth) => ("", " yen a month"),
        (false, AmountUnit.YenPerYear) => ("", " yen a year"),
        (false, AmountUnit.YenPerProject) => ("", " yen a project"),
        (false, AmountUnit.Yen) => ("", " yen"),
        (false, AmountUnit.SquareMetres) => ("", " m²"),
        (false, AmountUnit.HoursPerWeek) => ("", " hours a week"),
        (false, AmountUnit.Minutes) => ("", " minutes"),
        (false, AmountUnit.Months) => ("", " months"),
        (false, AmountUnit.Years) => ("", " years"),
        (false, AmountUnit.People) => ("", " people"),
        _ => ("", ""),
    };

    /// <summary>Yen and people are whole; the rest has at most one decimal.</summary>
    private string Figure(double value)
    {
        var whole = unit is not (null or AmountUnit.SquareMetres or AmountUnit.HoursPerWeek or AmountUnit.ManYen or AmountUnit.Years);
        return value.ToString(whole ? "#,0" : "#,0.#", CultureInfo.InvariantCulture);
    }

    private string ManYen(double value)
    {
        if (!japanese)
            return value >= 100 ? (value / 100).ToString("#,0.##", CultureInfo.InvariantCulture) + " million yen" : (value * ManPerOku).ToString("#,0", CultureInfo.InvariantCulture) + " yen";
        var man = Math.Round(value, 1);
        var oku = Math.Floor(man / ManPerOku);
        if (oku < 1)
            return Figure(man) + "万円";
        var rest = man - oku * ManPerOku;
        return Figure(oku) + "億" + (rest > 0 ? Figure(rest) + "万" : "") + "円";
    }
}
