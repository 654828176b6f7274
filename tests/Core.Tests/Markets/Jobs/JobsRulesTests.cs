using System.Text.Json.Nodes;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Tests.Markets.Jobs;

public sealed class JobsRulesTests
{
    [Theory]
    [InlineData("employerName")]
    [InlineData("employerAddress")]
    [InlineData("employerContact")]
    [InlineData("duties")]
    [InlineData("workplace")]
    [InlineData("wage.unit")]
    [InlineData("wage.min")]
    public void No_advertisement_stands_without_its_six_facts(string field)
    {
        var finding = Assert.Single(SampleTown.Findings(JobsSample.Opening().With($"details.{field}", null)));

        Assert.Equal(("jobs.adFacts", Severity.Block, $"details.{field}"), (finding.Rule, finding.Severity, finding.Field));
        Assert.Contains("第5条の4", finding.Source.Ja, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dutiesChangeScope")]
    [InlineData("term")]
    [InlineData("workplaceChangeScope")]
    [InlineData("hours.start")]
    [InlineData("hours.breakMinutes")]
    [InlineData("hours.overtimeHoursPerMonth")]
    [InlineData("workDays")]
    [InlineData("daysOff")]
    [InlineData("insurances")]
    [InlineData("smoking")]
    public void The_terms_of_employment_are_stated(string field)
    {
        var finding = Assert.Single(SampleTown.Findings(JobsSample.Opening().With($"details.{field}", null)));

        Assert.Equal(("jobs.terms", Severity.Block, $"details.{field}"), (finding.Rule, finding.Severity, finding.Field));
        Assert.Contains("第5条の3", finding.Source.Ja, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("until")]
    [InlineData("renewalCriteria")]
    public void A_contract_with_an_end_says_until_when_and_how_it_is_renewed(string field)
    {
        var open = JobsSample.Opening().With($"details.term.{field}", null);

        var finding = Assert.Single(SampleTown.Findings(open));

        Assert.Equal(("jobs.terms", Severity.Block, $"details.term.{field}"), (finding.Rule, finding.Severity, finding.Field));
        Assert.Empty(SampleTown.Findings(open.With("details.term.indefinite", true)));
    }

    [Theory]
    [InlineData("""{ "hours": 20, "excessPaid": true }""", "amount")]
    [InlineData("""{ "amount": 30000, "excessPaid": true }""", "hours")]
    [InlineData("""{ "hours": 20, "amount": 30000 }""", "excessPaid")]
    [InlineData("""{ "hours": 20, "amount": 30000, "excessPaid": false }""", "excessPaid")]
    [InlineData("""{ "excessPaid": true }""", "hours amount")]
    public void Fixed_overtime_pay_says_hours_amount_and_that_more_is_paid(string pay, string missing)
    {
        var findings = SampleTown.Findings(Monthly(300_000).WithJson("details.wage.fixedOvertime", pay));

        Assert.Equal(missing.Split(' ').Select(x => $"details.wage.fixedOvertime.{x}"), findings.Select(x => x.Field));
        Assert.All(findings, x => Assert.Equal(("jobs.fixedOvertime", Severity.Block), (x.Rule, x.Severity)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{ "hours": 0, "amount": 0, "excessPaid": false }""")]
    [InlineData("""{ "hours": 20, "amount": 30000, "excessPaid": true }""")]
    public void Whole_or_no_fixed_overtime_pay_is_fine(string pay) =>
        Assert.Empty(SampleTown.Findings(Monthly(300_000).WithJson("details.wage.fixedOvertime", pay)));

    [Fact]
    public void An_age_limit_needs_its_reason()
    {
        var finding = Assert.Single(SampleTown.Findings(JobsSample.Opening().WithJson("details.ageLimit", """{ "max": 40 }""")));

        Assert.Equal(("jobs.ageLimit", Severity.Block, "details.ageLimit.exception"), (finding.Rule, finding.Severity, finding.Field));
        Assert.Empty(SampleTown.Findings(JobsSample.Opening().With("details.ageLimit", null)));
    }

    [Fact]
    public void A_day_of_checking_that_has_not_come_is_warned_of()
    {
        var finding = Assert.Single(SampleTown.Findings(JobsSample.Opening().With("details.asOf", "2026-11-25")));

        Assert.Equal(("jobs.asOf", Severity.Warn, "2026-11-24"), (finding.Rule, finding.Severity, finding.Apply?.GetValue<string>()));
        Assert.Empty(SampleTown.Findings(JobsSample.Opening().With("details.asOf", "2026-11-24")));
    }

    [Fact]
    public void A_seeker_needs_an_area_a_station_or_work_from_home()
    {
        var nowhere = JobsSample.Seeker().WithJson("details.areas", "[]").WithJson("details.stations", "[]");

        var finding = Assert.Single(SampleTown.Findings(nowhere));

        Assert.Equal(("required", Severity.Block, "details.areas"), (finding.Rule, finding.Severity, finding.Field));
        Assert.Empty(SampleTown.Findings(nowhere.With("details.remote", "full")));
        Assert.Empty(SampleTown.Findings(JobsSample.Seeker().WithJson("details.areas", "[]")));
        Assert.Empty(SampleTown.Findings(JobsSample.Seeker().WithJson("details.stations", "[]")));
    }

    private static JsonObject Monthly(int yen) => JobsSample.Opening()
        .WithJson("details.workDays", """["mon", "tue", "wed", "thu", "fri"]""")
        .WithJson("details.wage", $$"""{ "unit": "month", "min": {{yen}} }""");
}
