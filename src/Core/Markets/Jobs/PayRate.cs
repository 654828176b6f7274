namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>
/// What wages come to by the hour and by the month. By the hour a month counts × 12 ÷ (weekly hours × 52) and a day ÷ daily hours,
/// without fixed overtime pay, as the minimum wage does; by the month a wage counts whole. Null where the hours are not known.
/// </summary>
internal static class PayRate
{
    private const decimal WeeksPerYear = 52;
    private const decimal MonthsPerYear = 12;
    private const decimal WeeksPerMonth = WeeksPerYear / MonthsPerYear;

    // The law allows 40 hours a week (44 in small shops). Days and hours that come to more describe shifts out of which
    // a full week is put together, not one person's week; in the same way a span of more than 12 hours is no one's day.
    private const decimal FullWeek = 40;
    private const decimal LongestWeek = 44;
    private const decimal FullDay = 8;
    private const decimal LongestDay = 12;

    /// <summary>An amount in the opening's own unit as yen per hour.</summary>
    public static decimal? PerHour(OpeningDetails opening, int yen) =>
        HoursPaid(opening) is { } hours ? Math.Max(0, yen - FixedPart(opening)) / hours : null;

    /// <summary>An amount in the opening's own unit as yen per month.</summary>
    public static decimal? PerMonth(OpeningDetails opening, int yen) => (opening.Wage?.Unit, Week(opening)) switch
    {
        (WageUnit.Month, _) => yen,
        (WageUnit.Year, _) => yen / MonthsPerYear,
        (WageUnit.Day, { } week) => yen * week / Day(opening) * WeeksPerMonth,
        (WageUnit.Hour, { } week) => yen * week * WeeksPerMonth,
        _ => null,
    };

    /// <summary>The smallest amount in the opening's own unit that comes to <paramref name="yenPerHour"/>.</summary>
    public static int Least(OpeningDetails opening, int yenPerHour) =>
        HoursPaid(opening) is { } hours ? (int)(Math.Ceiling(yenPerHour * hours) + FixedPart(opening)) : yenPerHour;

    /// <summary>A wish by the hour or by the day (of eight hours) as yen per hour; null for longer periods.</summary>
    public static decimal? PerHour(SeekerDetails.WageWish? wish) => wish?.Unit switch
    {
        WageUnit.Hour => wish.Min,
        WageUnit.Day => wish.Min / FullDay,
        _ => null,
    };

    /// <summary>A wish by the month or the year as yen per month; null for shorter periods.</summary>
    public static decimal? PerMonth(SeekerDetails.WageWish? wish) => wish?.Unit switch
    {
        WageUnit.Month => wish.Min,
        WageUnit.Year => wish.Min / MonthsPerYear,
        _ => null,
    };

    /// <summary>From start to end without the break; for shifts this is the span that they are taken from.</summary>
    public static int? MinutesWorked(OpeningDetails opening) => Span(opening) is { } hours ? (int)(hours * 60) : null;

    /// <summary>Of one person, as far as days and hours tell it.</summary>
    public static decimal? WeeklyHours(OpeningDetails opening) => Week(opening);

    private static decimal? HoursPaid(OpeningDetails opening) => opening.Wage?.Unit switch
    {
        WageUnit.Hour => 1,
        WageUnit.Day => Day(opening),
        WageUnit.Month => Week(opening) * WeeksPerMonth,
        WageUnit.Year => Week(opening) * WeeksPerYear,
        _ => null,
    };

    private static decimal? Week(OpeningDetails opening)
    {
        var week = Span(opening) * opening.WorkDays.Count;
        return week is null or 0 ? null : week > LongestWeek ? FullWeek : week;
    }

    private static decimal? Day(OpeningDetails opening) => Span(opening) is { } day ? day > LongestDay ? FullDay : day : null;

    private static decimal? Span(OpeningDetails opening)
    {
        if (opening.Hours is not { Start: { } start, End: { } end } hours)
            return null;
        var span = (decimal)(end.ToTimeSpan() - start.ToTimeSpan()).TotalMinutes;
        var minutes = (span > 0 ? span : span + 24 * 60) - (hours.BreakMinutes ?? 0);
        return minutes > 0 ? minutes / 60 : null;
    }

    /// <summary>The part of the wage that pays for overtime; it is given by the month.</summary>
    private static decimal FixedPart(OpeningDetails opening) => opening.Wage switch
    {
        { Unit: WageUnit.Month, FixedOvertime.Amount: { } amount } => amount,
        { Unit: WageUnit.Year, FixedOvertime.Amount: { } amount } => amount * MonthsPerYear,
        _ => 0,
    };
}
