namespace SetagayaPort.Core.Calendar;

/// <summary>
/// Japan's public holidays from 2020 on (国民の祝日に関する法律, in force since 2020 with its substitute and in-between holidays; the
/// equinoxes by the usual approximation, right until 2099). Holidays moved for one year, as in 2020 and 2021, are not in it.
/// </summary>
public static class PublicHolidays
{
    private const int Equinoxes = 1980;
    private const double Drift = 0.242194;

    /// <summary>Whether a day is a public holiday, a substitute for one on a Sunday, or a day between two of them.</summary>
    public static bool Contains(DateOnly day)
    {
        if (IsNamed(day))
            return true;

        // 振替休日: the next day that is none, after a holiday on a Sunday.
        for (var before = day.AddDays(-1); IsNamed(before); before = before.AddDays(-1))
        {
            if (before.DayOfWeek == DayOfWeek.Sunday)
                return true;
        }

        // 国民の休日: a day between two holidays.
        return day.DayOfWeek != DayOfWeek.Sunday && IsNamed(day.AddDays(-1)) && IsNamed(day.AddDays(1));
    }

    private static bool IsNamed(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (2, 11) or (2, 23) or (4, 29) or (5, 3) or (5, 4) or (5, 5) or (8, 11) or (11, 3) or (11, 23) => true,
        (1, _) => IsMonday(day, 2),
        (3, var date) => date == Equinox(day.Year, 20.8431),
        (7, _) => IsMonday(day, 3),
        (9, var date) => date == Equinox(day.Year, 23.2488) || IsMonday(day, 3),
        (10, _) => IsMonday(day, 2),
        _ => false,
    };

    private static bool IsMonday(DateOnly day, int which) => day.DayOfWeek == DayOfWeek.Monday && (day.Day - 1) / 7 == which - 1;

    private static int Equinox(int year, double from) => (int)(from + (Drift * (year - Equinoxes)) - ((year - Equinoxes) / 4));
}
