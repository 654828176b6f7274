using SetagayaPort.Core.Calendar;

namespace SetagayaPort.Core.Markets.Freelance.Terms;

/// <summary>
/// Until when a fee must be paid: within 60 days of receipt, the day of receipt counted as the first (フリーランス法 第4条第1項); for work
/// passed on, within 30 days of the original client's due date, that day counted as the first (同条第3項).
/// </summary>
public static class PaymentDate
{
    public const int Days = 60;
    public const int PassedOnDays = 30;

    /// <param name="received">Day of receipt.</param>
    /// <param name="originalDue">The original client's due date, where the work was passed on and that was stated.</param>
    public static DateOnly Latest(DateOnly received, DateOnly? originalDue = null) =>
        originalDue is { } due ? due.AddDays(PassedOnDays - 1) : received.AddDays(Days - 1);

    /// <summary>The end of the month after receipt where the law allows it, otherwise the latest day; on a day on which banks pay.</summary>
    public static DateOnly Suggest(DateOnly received, DateOnly? originalDue = null)
    {
        var latest = Latest(received, originalDue);
        var next = received.AddMonths(1);
        var end = new DateOnly(next.Year, next.Month, DateTime.DaysInMonth(next.Year, next.Month));
        return BankingDays.OnOrBefore(end <= latest ? end : latest);
    }

    /// <summary>Which day of the count a payment is: 1 on the day of receipt.</summary>
    public static int DayOf(DateOnly paid, DateOnly received) => paid.DayNumber - received.DayNumber + 1;
}
