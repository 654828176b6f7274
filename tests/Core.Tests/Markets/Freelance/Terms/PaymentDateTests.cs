using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Core.Calendar;
using SetagayaPort.Core.Markets.Freelance.Terms;

namespace SetagayaPort.Core.Tests.Markets.Freelance.Terms;

/// <summary>Sixty days with the day of receipt as the first; thirty from the original due date for work passed on; never on a day on which banks are closed.</summary>
public sealed class PaymentDateTests
{
    [Theory]
    [InlineData("2026-06-01", "2026-07-30")]
    [InlineData("2025-12-19", "2026-02-16")]
    [InlineData("2027-12-31", "2028-02-28")]
    public void The_day_of_receipt_is_the_first_of_sixty(string received, string latest) => Assert.Equal(DateOnly.Parse(latest), PaymentDate.Latest(DateOnly.Parse(received)));

    [Fact]
    public void Work_passed_on_is_paid_within_thirty_days_of_the_original_due_date() =>
        Assert.Equal(new DateOnly(2026, 9, 29), PaymentDate.Latest(new DateOnly(2026, 6, 1), new DateOnly(2026, 8, 31)));

    [Fact]
    public void What_is_suggested_is_lawful_and_payable() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 365 * 20).ToArbitrary(), days =>
    {
        var received = new DateOnly(2024, 1, 1).AddDays(days);
        var suggested = PaymentDate.Suggest(received);
        return suggested >= received && suggested <= PaymentDate.Latest(received) && BankingDays.Contains(suggested)
            && PaymentDate.DayOf(suggested, received) is > 20 and <= PaymentDate.Days;
    }));
}
