using System.Globalization;

namespace SetagayaPort.Core.Language;

/// <summary>Dates as people of the ward read them: the town's time, with the weekday, in the language of the reader.</summary>
public static class Dates
{
    private static readonly CultureInfo Ja = new("ja-JP");
    private static readonly CultureInfo En = new("en-GB");

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.InTown().DateTime);

    /// <summary>11月24日（火）</summary>
    public static LocalText Day(DateOnly day) => new(day.ToString("M月d日（ddd）", Ja), day.ToString("ddd d MMM", En));

    public static LocalText Day(DateTimeOffset at) => Day(DayOf(at));

    /// <summary>2026年11月24日（火）</summary>
    public static LocalText Full(DateOnly day) => new(day.ToString("yyyy年M月d日（ddd）", Ja), day.ToString("dddd, d MMMM yyyy", En));

    public static LocalText Full(DateTimeOffset at) => Full(DayOf(at));

    /// <summary>9:40</summary>
    public static string Clock(DateTimeOffset at) => at.InTown().ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>11月24日（火）9:40</summary>
    public static LocalText Moment(DateTimeOffset at)
    {
        var day = Day(at);
        return new($"{day.Ja}{Clock(at)}", $"{day.En}, {Clock(at)}");
    }

    /// <summary>As short as a list allows: the clock today, 昨日, the weekday of the last week, then the date; the year only when it is another one.</summary>
    public static LocalText Brief(DateTimeOffset at, DateTimeOffset now)
    {
        var (day, today) = (DayOf(at), DayOf(now));
        return (today.DayNumber - day.DayNumber) switch
        {
            0 => new(Clock(at), Clock(at)),
            1 => new("昨日", "Yesterday"),
            > 1 and < 7 => new(day.ToString("dddd", Ja), day.ToString("dddd", En)),
            _ when day.Year == today.Year => new(day.ToString("M月d日", Ja), day.ToString("d MMM", En)),
            _ => new(day.ToString("yyyy年M月d日", Ja), day.ToString("d MMM yyyy", En)),
        };
    }

    /// <summary>How long ago: たった今, 5分前, 3時間前, 昨日, 4日前, then the date.</summary>
    public static LocalText Ago(DateTimeOffset at, DateTimeOffset now)
    {
        var passed = now - at;
        var days = DayOf(now).DayNumber - DayOf(at).DayNumber;
        return passed switch
        {
            { TotalMinutes: < 1 } => new("たった今", "Just now"),
            { TotalMinutes: < 60 } => new($"{(int)passed.TotalMinutes}分前", Count((int)passed.TotalMinutes, "minute") + " ago"),
            _ when days == 0 => new($"{(int)passed.TotalHours}時間前", Count((int)passed.TotalHours, "hour") + " ago"),
            _ when days == 1 => new("昨日", "Yesterday"),
            _ when days < 7 => new($"{days}日前", Count(days, "day") + " ago"),
            _ => Brief(at, now),
        };
    }

    /// <summary>How long until a deadline, by calendar days: あと4日, 明日まで, 今日まで, 期限を過ぎました.</summary>
    public static LocalText Left(DateTimeOffset until, DateTimeOffset now)
    {
        if (until <= now)
            return new("期限を過ぎました", "The deadline has passed");
        return (DayOf(until).DayNumber - DayOf(now).DayNumber) switch
        {
            0 => new("今日まで", "Until today"),
            1 => new("明日まで", "Until tomorrow"),
            var days => new($"あと{days}日", Count(days, "day") + " left"),
        };
    }

    /// <summary>令和8年 (2026年), for pages of the ward's plan; in English the common year alone.</summary>
    public static LocalText Era(int year)
    {
        var reiwa = year - 2018;
        return new(reiwa < 1 ? $"{year}年" : $"令和{(reiwa == 1 ? "元" : reiwa.ToString(CultureInfo.InvariantCulture))}年（{year}年）", year.ToString(CultureInfo.InvariantCulture));
    }

    private static string Count(int number, string unit) => $"{number} {unit}{(number == 1 ? "" : "s")}";
}
