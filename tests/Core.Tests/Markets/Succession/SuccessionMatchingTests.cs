namespace SetagayaPort.Core.Tests.Markets.Succession;

public sealed class SuccessionMatchingTests
{
    [Fact]
    public void A_business_meets_the_successor_it_suits_and_both_learn_why()
    {
        var match = SampleTown.Match(SampleTown.Listing(Sample.Business()), SampleTown.Listing(Sample.Successor()))!;

        SampleTown.AssertNames(match.LeftReasons, "area", "industry", "skills", "text", "timing");
        SampleTown.AssertNames(match.RightReasons, "area", "industry", "timing", "trial");
        Assert.InRange(match.Mutual, 0.6, 1);
    }

    [Theory]
    [InlineData("details.areas", """["kinuta"]""")]
    [InlineData("details.industries", """["P"]""")]
    public void Area_and_industry_are_never_traded_off(string path, string json) =>
        Assert.Null(SampleTown.Match(SampleTown.Listing(Sample.Business()), SampleTown.Listing(Sample.Successor().WithJson(path, json))));

    [Theory]
    [InlineData("3000-5000", 2999, false)]
    [InlineData("3000-5000", 3000, true)]
    [InlineData("-1000", 0, true)]
    [InlineData("30000+", 29999, false)]
    [InlineData(null, 1, true)]
    public void The_price_must_begin_within_the_budget(string? price, int budget, bool fits)
    {
        var match = SampleTown.Match(
            SampleTown.Listing(Sample.Business().With("details.price", price)),
            SampleTown.Listing(Sample.Successor().With("details.budget", budget)));

        Assert.Equal(fits, match is not null);
    }

    [Fact]
    public void A_time_that_suits_counts_more_than_one_that_does_not()
    {
        Assert.True(Mutual("now", "now") > Mutual("now", "within3y"));
        Assert.True(Mutual("within3y", "within1y") > Mutual("within3y", "now"));
        Assert.True(Mutual("undecided", "now") > Mutual("within3y", "now"));
    }

    [Fact]
    public void A_place_finer_than_the_area_and_the_confidential_part_never_reach_the_engine()
    {
        var listing = SampleTown.Listing(Sample.Business().With("details.confidential.notes", "次は養蜂を始めます。").With("station", "二子玉川").With("latitude", 35.6).With("longitude", 139.6));

        var profile = SampleTown.Kind("succession.business").ToProfile(listing);

        Assert.Empty(profile.Places);
        foreach (var secret in new[] { "さくらや", "古川", "養蜂", "二子玉川" })
            Assert.DoesNotContain(profile.Terms.Concat(profile.Sets.SelectMany(x => x.Value)), x => x.Contains(secret, StringComparison.Ordinal));
    }

    private static double Mutual(string business, string successor) => SampleTown.Match(
        SampleTown.Listing(Sample.Business().With("details.timing", business)),
        SampleTown.Listing(Sample.Successor().With("details.timing", successor)))!.Mutual;
}
