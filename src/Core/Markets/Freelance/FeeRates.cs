namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>
/// What fees come to by the hour and by the month, where unit and weekly hours allow: a day is 8 hours, a month 52 ÷ 12 weeks.
/// A project is like no other project and is never compared.
/// </summary>
internal static class FeeRates
{
    private const double HoursPerDay = 8;
    private const double WeeksPerMonth = 52d / 12;

    public static double? PerHour(FeeUnit? unit, int? yen, int? hoursPerWeek) => unit switch
    {
        FeeUnit.Hour => yen,
        FeeUnit.Day => yen / HoursPerDay,
        FeeUnit.Month when hoursPerWeek is { } hours => yen / (hours * WeeksPerMonth),
        _ => null,
    };

    public static double? PerMonth(FeeUnit? unit, int? yen, int? hoursPerWeek) => unit switch
    {
        FeeUnit.Month => yen,
        FeeUnit.Day => yen / HoursPerDay * hoursPerWeek * WeeksPerMonth,
        FeeUnit.Hour => yen * hoursPerWeek * WeeksPerMonth,
        _ => null,
    };
}
