using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Tests.Markets.Collaboration;

public sealed class DeadlineRuleTests
{
    [Fact]
    public void A_deadline_that_is_over_is_warned_of()
    {
        var finding = Assert.Single(SampleTown.Findings(Sample.Challenge().With("details.deadline", "2026-11-23")));

        Assert.Equal(("collaboration.deadline", Severity.Warn, "details.deadline"), (finding.Rule, finding.Severity, finding.Field));
    }

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2027-01-31")]
    [InlineData(null)]
    public void The_last_day_still_counts_and_none_is_no_fault(string? deadline) =>
        Assert.DoesNotContain(SampleTown.Findings(Sample.Challenge().With("details.deadline", deadline)), x => x.Rule == "collaboration.deadline");
}
