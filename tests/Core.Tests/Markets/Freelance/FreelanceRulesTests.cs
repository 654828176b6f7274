using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Tests.Markets.Freelance;

public sealed class FreelanceRulesTests
{
    [Theory]
    [InlineData("clientName")]
    [InlineData("clientAddress")]
    [InlineData("clientContact")]
    [InlineData("deliverable")]
    [InlineData("place")]
    [InlineData("fee.unit")]
    [InlineData("fee.min")]
    public void No_solicitation_stands_without_its_six_facts(string field)
    {
        var finding = Assert.Single(SampleTown.Findings(FreelanceSample.Assignment().With($"details.{field}", null)));

        Assert.Equal(("freelance.adFacts", Severity.Block, $"details.{field}"), (finding.Rule, finding.Severity, finding.Field));
        Assert.Contains("第12条", finding.Source.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_without_a_fee_is_called_pro_bono()
    {
        var unpaid = FreelanceSample.Assignment().WithJson("details.fee", """{ "unit": "project", "min": 0 }""");

        var finding = Assert.Single(SampleTown.Findings(unpaid));

        Assert.Equal(("freelance.fee", Severity.Block, "details.fee.min"), (finding.Rule, finding.Severity, finding.Field));
        Assert.Empty(SampleTown.Findings(unpaid.With("details.proBono", true)));
    }

    [Fact]
    public void A_fee_is_paid_within_60_days()
    {
        var finding = Assert.Single(SampleTown.Findings(FreelanceSample.Assignment().With("details.paymentDueDays", 61)));

        Assert.Equal(("freelance.paymentDue", Severity.Block, 60), (finding.Rule, finding.Severity, finding.Apply?.GetValue<int>()));
        Assert.Contains("第4条", finding.Source.Ja, StringComparison.Ordinal);
        Assert.Empty(SampleTown.Findings(FreelanceSample.Assignment().With("details.paymentDueDays", 60)));
    }

    [Fact]
    public void An_assignment_does_not_end_before_it_starts()
    {
        var finding = Assert.Single(SampleTown.Findings(FreelanceSample.Assignment().With("details.end", "2026-12-09")));

        Assert.Equal(("freelance.period", Severity.Block, "details.end"), (finding.Rule, finding.Severity, finding.Field));
        Assert.Empty(SampleTown.Findings(FreelanceSample.Assignment().With("details.end", "2026-12-10")));
    }

    [Theory]
    [InlineData("onsite")]
    [InlineData("either")]
    public void Who_works_on_site_says_where(string place)
    {
        var nowhere = FreelanceSample.Freelancer().WithJson("details.areas", "[]").With("details.place", place);

        var finding = Assert.Single(SampleTown.Findings(nowhere));

        Assert.Equal(("required", Severity.Block, "details.areas"), (finding.Rule, finding.Severity, finding.Field));
        Assert.Empty(SampleTown.Findings(nowhere.With("details.place", "remote")));
    }
}
