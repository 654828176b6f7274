namespace SetagayaPort.Core.Tests.Markets.Succession;

public sealed class WishMeetsBusinessTests
{
    [Fact]
    public void A_wish_meets_a_business_that_comes_with_premises_and_both_learn_why()
    {
        var match = SampleTown.Match(SampleTown.Listing(Sample.Wish().With("details.trade", "焼き菓子の店")), SampleTown.Listing(Sample.Business()))!;

        SampleTown.AssertNames(match.LeftReasons, "premises", "area", "trade", "industry");
        SampleTown.AssertNames(match.RightReasons, "premises", "area", "trade", "industry");
    }

    [Theory]
    [InlineData("leased", false)]
    [InlineData("owned", false)]
    [InlineData("none", true)]
    [InlineData("none", false)]
    public void A_business_without_premises_to_give_is_never_shown_to_a_wish(string premises, bool included) =>
        Assert.Null(SampleTown.Match(
            SampleTown.Listing(Sample.Wish()),
            SampleTown.Listing(Sample.Business().With("details.premises", premises).With("details.premisesIncluded", included))));

    [Theory]
    [InlineData("leased")]
    [InlineData("owned")]
    public void Owned_and_leased_premises_both_do(string premises) =>
        Assert.NotNull(SampleTown.Match(SampleTown.Listing(Sample.Wish()), SampleTown.Listing(Sample.Business().With("details.premises", premises))));

    [Fact]
    public void A_business_in_another_area_is_never_shown() =>
        Assert.Null(SampleTown.Match(SampleTown.Listing(Sample.Wish().WithJson("details.areas", """["kinuta"]""")), SampleTown.Listing(Sample.Business())));

    [Fact]
    public void Heavy_cooking_is_not_known_of_a_business_and_excludes_none() =>
        Assert.NotNull(SampleTown.Match(SampleTown.Listing(Sample.Wish().With("details.heavyCooking", true)), SampleTown.Listing(Sample.Business())));
}
