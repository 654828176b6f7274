using System.Text.Json.Nodes;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Jobs;

namespace SetagayaPort.Core.Tests.Markets.Jobs;

public sealed class MinimumWageRuleTests
{
    private const string FullWeek = """["mon", "tue", "wed", "thu", "fri"]""";
    private const string EveryDay = """["mon", "tue", "wed", "thu", "fri", "sat", "sun"]""";

    [Fact]
    public void An_hourly_wage_below_is_blocked_and_mended_with_one_press()
    {
        var finding = Assert.Single(SampleTown.Findings(JobsSample.Opening().With("details.wage.min", 1150)));

        Assert.Equal(("jobs.minimumWage", Severity.Block, "details.wage.min"), (finding.Rule, finding.Severity, finding.Field));
        Assert.Equal("東京都の最低賃金 1,226円を、76円下回っています。", finding.Message.Ja);
        Assert.Equal("1,226円以上にしてください。", finding.Fix.Ja);
        Assert.Equal("最低賃金法 第4条（2025年10月3日からの額）", finding.Source.Ja);
        Assert.Equal(1226, finding.Apply?.GetValue<int>());
        Assert.Empty(SampleTown.Findings(JobsSample.Opening().With("details.wage.min", 1226)));
    }

    // 9:00–18:00 with an hour's break is 8 hours; five days are 40; 1226 × 40 × 52 ÷ 12 = 212,506.6…
    [Theory]
    [InlineData("day", 9_808, FullWeek, true)]
    [InlineData("day", 9_807, FullWeek, false)]
    [InlineData("month", 212_507, FullWeek, true)]
    [InlineData("month", 212_506, FullWeek, false)]
    [InlineData("year", 2_550_080, FullWeek, true)]
    [InlineData("year", 2_550_079, FullWeek, false)]
    [InlineData("month", 127_504, """["mon", "tue", "wed"]""", true)]
    [InlineData("month", 127_503, """["mon", "tue", "wed"]""", false)]
    [InlineData("month", 212_507, EveryDay, true)]
    [InlineData("month", 212_506, EveryDay, false)]
    public void Other_wages_are_compared_by_what_an_hour_comes_to(string unit, int yen, string days, bool lawful) =>
        Assert.Equal(lawful, Findings(unit, yen, days).Count == 0);

    [Fact]
    public void The_least_monthly_wage_is_named()
    {
        var finding = Assert.Single(Findings("month", 200_000, FullWeek));

        Assert.Equal("1時間あたり1,153円になり、東京都の最低賃金 1,226円を、73円下回っています。", finding.Message.Ja);
        Assert.Equal("212,507円以上にしてください。", finding.Fix.Ja);
        Assert.Null(finding.Apply);
    }

    [Fact]
    public void Fixed_overtime_pay_does_not_count()
    {
        var opening = Opening("month", 230_000, FullWeek).WithJson("details.wage.fixedOvertime", """{ "hours": 15, "amount": 30000, "excessPaid": true }""");

        Assert.Equal("242,507円以上にしてください。", Assert.Single(SampleTown.Findings(opening)).Fix.Ja);
        Assert.Empty(SampleTown.Findings(opening.With("details.wage.min", 242_507)));
    }

    [Fact]
    public void A_night_shift_runs_past_midnight()
    {
        var night = Opening("day", 15_940, FullWeek).WithJson("details.hours", """{ "start": "18:00", "end": "08:00", "breakMinutes": 120, "overtimeHoursPerMonth": 0 }""");

        Assert.Equal("14,712円以上にしてください。", Assert.Single(SampleTown.Findings(night.With("details.wage.min", 14_711)), x => x.Rule == "jobs.minimumWage").Fix.Ja);
        Assert.DoesNotContain(SampleTown.Findings(night.With("details.wage.min", 14_712)), x => x.Rule == "jobs.minimumWage");
    }

    [Fact]
    public void Figure_and_day_come_from_configuration()
    {
        var rule = new MinimumWageRule(new MinimumWage { YenPerHour = 1300, Since = new DateOnly(2026, 10, 1), PrefectureJa = "神奈川県" });
        var listing = SampleTown.Listing(JobsSample.Opening().With("details.wage.min", 1299));

        var finding = Assert.Single(rule.Check(new Draft(listing, SampleTown.Kind("jobs.opening"), SampleTown.Today)));

        Assert.Equal(("神奈川県の最低賃金 1,300円を、1円下回っています。", "最低賃金法 第4条（2026年10月1日からの額）"), (finding.Message.Ja, finding.Source.Ja));
    }

    private static IReadOnlyList<Finding> Findings(string unit, int yen, string days) => SampleTown.Findings(Opening(unit, yen, days));

    private static JsonObject Opening(string unit, int yen, string days) => JobsSample.Opening()
        .WithJson("details.workDays", days)
        .WithJson("details.hours", """{ "start": "09:00", "end": "18:00", "breakMinutes": 60, "overtimeHoursPerMonth": 10 }""")
        .WithJson("details.wage", $$"""{ "unit": "{{unit}}", "min": {{yen}} }""");
}
