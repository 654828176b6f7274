using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Tests.Markets.Shops;

public sealed class ShopsRulesTests
{
    [Theory]
    [InlineData("経堂9-99-9の一階です")]
    [InlineData("東京都世田谷区経堂 9－99－9")]
    [InlineData("大家は森本一郎です")]
    public void Address_and_owner_never_stand_in_a_text_for_all(string text) =>
        Assert.Contains(SampleTown.Findings(Sample.Premises().With("body", text)), x => x is { Rule: "shops.noName", Severity: Severity.Block, Field: "body" });

    [Theory]
    [InlineData("経堂1-2の角です")]
    [InlineData("電話は03-1234-5678です")]
    public void Private_premises_give_no_street_number_and_no_contact(string text)
    {
        Assert.Contains(SampleTown.Findings(Sample.Premises().With("visibility", "private").With("body", text)), x => x is { Rule: "shops.noName", Severity: Severity.Block });
        Assert.DoesNotContain(SampleTown.Findings(Sample.Premises().With("body", text)), x => x.Rule == "shops.noName");
    }

    [Theory]
    [InlineData("public", false)]
    [InlineData("members", false)]
    [InlineData("private", true)]
    public void Premises_are_without_a_name_when_they_are_private(string visibility, bool noName) =>
        Assert.Equal(noName, SampleTown.Kind("shops.premises").IsNoName(SampleTown.Listing(Sample.Premises().With("visibility", visibility))));

    [Fact]
    public void A_price_of_fixtures_in_a_bare_shell_is_warned_of()
    {
        var finding = Assert.Single(SampleTown.Findings(Sample.Premises().With("details.fitOut", "skeleton")));

        Assert.Equal(("shops.fixtures", Severity.Warn, "details.fixturesFee"), (finding.Rule, finding.Severity, finding.Field));
        Assert.Empty(SampleTown.Findings(Sample.Premises().With("details.fitOut", "skeleton").With("details.fixturesFee", 0)));
    }

    [Fact]
    public void A_station_without_the_walk_is_warned_of()
    {
        var finding = Assert.Single(SampleTown.Findings(Sample.Premises().With("walkMinutes", null)));

        Assert.Equal(("shops.walk", Severity.Warn, "walkMinutes"), (finding.Rule, finding.Severity, finding.Field));
        Assert.Empty(SampleTown.Findings(Sample.Premises().With("walkMinutes", null).With("station", null)));
    }

    [Fact]
    public void A_wish_needs_an_area_or_a_station()
    {
        var without = Sample.Wish().WithJson("details.areas", "[]").WithJson("details.stations", "[]");

        var finding = Assert.Single(SampleTown.Findings(without));

        Assert.Equal(("required", Severity.Block, "details.areas"), (finding.Rule, finding.Severity, finding.Field));
        Assert.Empty(SampleTown.Findings(Sample.Wish().WithJson("details.areas", "[]")));
        Assert.Empty(SampleTown.Findings(Sample.Wish().WithJson("details.stations", "[]")));
    }
}
