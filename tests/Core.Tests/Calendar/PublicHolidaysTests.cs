using SetagayaPort.Core.Calendar;

namespace SetagayaPort.Core.Tests.Calendar;

/// <summary>The calendar as the Cabinet Office publishes it.</summary>
public sealed class PublicHolidaysTests
{
    [Theory]
    [InlineData(2024, "1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14 11/3 11/4 11/23")]
    [InlineData(2025, "1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24")]
    [InlineData(2026, "1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23")]
    [InlineData(2027, "1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23")]
    public void A_year_has_its_holidays_and_no_others(int year, string expected)
    {
        var first = new DateOnly(year, 1, 1);

        var found = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays).Where(PublicHolidays.Contains);

        Assert.Equal(expected, string.Join(' ', found.Select(x => $"{x.Month}/{x.Day}")));
    }

    [Theory]
    [InlineData("2026-12-31", "2026-12-30")]
    [InlineData("2027-01-03", "2026-12-30")]
    [InlineData("2026-05-06", "2026-05-01")]
    [InlineData("2026-11-25", "2026-11-25")]
    public void Banks_pay_on_the_last_banking_day_before(string day, string expected) => Assert.Equal(DateOnly.Parse(expected), BankingDays.OnOrBefore(DateOnly.Parse(day)));
}
