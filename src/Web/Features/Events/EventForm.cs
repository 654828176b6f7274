using System.Globalization;
using SetagayaPort.Core.Events;

namespace SetagayaPort.Web.Features.Events;

/// <summary>What stands in the controls of an event's form, stored or as it was typed.</summary>
public sealed class EventForm(Func<string, IReadOnlyList<string>> values)
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd"];
    private static readonly string[] TimeFormats = ["HH:mm", "H:mm"];

    public static EventForm Empty { get; } = new(name => name switch
    {
        "start" => ["13:00"],
        "minutesPerSlot" => ["15"],
        "slots" => ["8"],
        _ => [],
    });

    public static EventForm Of(EventView held) => new(name => name switch
    {
        "version" => [Number(held.Version)],
        "title" => [held.Title],
        "day" => [held.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        "start" => [held.Start.ToString("HH:mm", CultureInfo.InvariantCulture)],
        "minutesPerSlot" => [Number(held.MinutesPerSlot)],
        "slots" => [Number(held.Slots)],
        "tables" => held.Tables is { } tables ? [Number(tables)] : [],
        "breaks" => [string.Join('、', held.Breaks)],
        "mostInARow" => held.MostInARow is { } most ? [Number(most)] : [],
        "leastMeetings" => held.LeastMeetings > 0 ? [Number(held.LeastMeetings)] : [],
        "leftKind" => [$"{held.LeftKind} {held.RightKind}"],
        _ => [],
    });

    public static EventForm Of(IFormCollection form) => new(name => [.. form[name].Select(x => x ?? "")]);

    public string At(string name) => values(name).FirstOrDefault() ?? "";

    /// <summary>What was typed. What is no number, day or time stands as an impossible one, so that the check names it.</summary>
    public EventInput Read() => new(
        At("title"),
        DateOnly.TryParseExact(At("day"), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        TimeOnly.TryParseExact(At("start"), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) ? start : null,
        Count("minutesPerSlot"),
        Count("slots"),
        At("leftKind").Split(' ')[0],
        At("leftKind").Split(' ')[^1])
    {
        Version = Count("version"),
        Tables = Count("tables"),
        Breaks = [.. At("breaks").Normalize(System.Text.NormalizationForm.FormKC).Split(['、', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(x => Parsed(x))],
        MostInARow = Count("mostInARow"),
        LeastMeetings = Count("leastMeetings"),
    };

    private int? Count(string name) => At(name).Trim() is { Length: > 0 } text ? Parsed(text.Normalize(System.Text.NormalizationForm.FormKC)) : null;

    private static int Parsed(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
