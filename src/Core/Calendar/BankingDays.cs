namespace SetagayaPort.Core.Calendar;

/// <summary>Days on which banks pay: not on Saturdays, Sundays, public holidays, 31 December to 3 January (銀行法施行令 第5条).</summary>
public static class BankingDays
{
    public static bool Contains(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && (day.Month, day.Day) is not ((12, 31) or (1, 1 or 2 or 3)) && !PublicHolidays.Contains(day);

    /// <summary>The day itself, or the last one before it on which banks pay.</summary>
    public static DateOnly OnOrBefore(DateOnly day)
    {
        while (!Contains(day))
            day = day.AddDays(-1);
        return day;
    }
}
