using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SetagayaPort.Core.Demo;

/// <summary>
/// Dates of the demo town count from the day on which it is loaded: <c>+45d</c> is a date, <c>-3dT09:40</c> a time of that
/// day in the town.
/// </summary>
public static partial class DemoDates
{
    /// <summary>The same JSON with every relative date written out.</summary>
    public static JsonNode? Resolve(JsonNode? node, DateOnly today) => node switch
    {
        JsonObject all => new JsonObject(all.Select(x => KeyValuePair.Create(x.Key, Resolve(x.Value, today)))),
        JsonArray all => new JsonArray([.. all.Select(x => Resolve(x, today))]),
        JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(Resolve(text, today)),
        _ => node?.DeepClone(),
    };

    /// <summary><c>yyyy-MM-dd</c> for a relative date, a time with its offset for a relative time; any other text as it is.</summary>
    public static string Resolve(string text, DateOnly today)
    {
        if (Relative().Match(text) is not { Success: true } match)
            return text;
        var day = today.AddDays(int.Parse(match.Groups["days"].Value, CultureInfo.InvariantCulture));
        if (!match.Groups["time"].Success)
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var local = day.ToDateTime(TimeOnly.ParseExact(match.Groups["time"].Value, "HH:mm", CultureInfo.InvariantCulture));
        return new DateTimeOffset(local, TownTime.Zone.GetUtcOffset(local)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\A(?<days>[+-][0-9]{1,5})d(T(?<time>[0-9]{2}:[0-9]{2}))?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Relative();
}
