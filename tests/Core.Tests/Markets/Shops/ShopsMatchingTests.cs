namespace SetagayaPort.Core.Tests.Markets.Shops;

public sealed class ShopsMatchingTests
{
    [Fact]
    public void Premises_meet_the_wish_they_suit_and_both_learn_why()
    {
        var match = SampleTown.Match(SampleTown.Listing(Sample.Premises()), SampleTown.Listing(Sample.Wish()))!;

        SampleTown.AssertNames(match.LeftReasons, "trade", "rent", "use", "area");
        SampleTown.AssertNames(match.RightReasons, "rent", "station", "space");
        Assert.InRange(match.Mutual, 0.6, 1);
    }

    [Theory]
    [InlineData("details.use", "\"office\"")]
    [InlineData("details.rentMax", "184999")]
    [InlineData("details.areaSqm", """{ "min": 34 }""")]
    [InlineData("details.areaSqm", """{ "max": 33 }""")]
    [InlineData("details.heavyCooking", "true")]
    [InlineData("details.areas", """["kinuta", "karasuyama"]""")]
    public void One_hard_condition_of_the_wish_that_fails_is_enough(string path, string json) =>
        Assert.Null(SampleTown.Match(SampleTown.Listing(Sample.Premises()), SampleTown.Listing(Sample.Wish().WithJson(path, json))));

    [Theory]
    [InlineData("details.rentMax", "185000")]
    [InlineData("details.areaSqm", """{ "min": 33.5 }""")]
    [InlineData("details.areas", "[]")]
    public void At_its_very_limit_a_condition_still_holds(string path, string json) =>
        Assert.NotNull(SampleTown.Match(SampleTown.Listing(Sample.Premises()), SampleTown.Listing(Sample.Wish().WithJson(path, json))));

    [Fact]
    public void Heavy_cooking_needs_premises_that_allow_it() =>
        Assert.NotNull(SampleTown.Match(
            SampleTown.Listing(Sample.Premises().With("details.heavyCooking", true)),
            SampleTown.Listing(Sample.Wish().With("details.heavyCooking", true))));

    [Theory]
    [InlineData("経堂", true)]
    [InlineData("豪徳寺", true)]
    [InlineData("奥沢", false)]
    public void A_wish_with_stations_alone_looks_around_them(string station, bool fits)
    {
        var wish = Sample.Wish().WithJson("details.areas", "[]").WithJson("details.stations", $"[\"{station}\"]");

        Assert.Equal(fits, SampleTown.Match(SampleTown.Listing(Sample.Premises()), SampleTown.Listing(wish)) is not null);
    }

    [Fact]
    public void Private_premises_give_the_engine_only_the_centre_of_their_area()
    {
        var kind = SampleTown.Kind("shops.premises");
        var open = Sample.Premises().With("latitude", 35.65).With("longitude", 139.63);

        var shown = Assert.Single(kind.ToProfile(SampleTown.Listing(open)).Places["place"]);
        var hidden = Assert.Single(kind.ToProfile(SampleTown.Listing(open.With("visibility", "private"))).Places["place"]);

        Assert.Equal((35.65, 139.63), (shown.Latitude, shown.Longitude));
        Assert.Equal("setagaya", hidden.Code);
        Assert.NotEqual(shown.Latitude, hidden.Latitude);
    }

    [Fact]
    public void The_trade_the_street_hopes_for_counts()
    {
        double Mutual(string trade) => SampleTown.Match(SampleTown.Listing(Sample.Premises()), SampleTown.Listing(Sample.Wish().With("details.trade", trade)))!.Mutual;

        Assert.True(Mutual("ベーカリーカフェ") > Mutual("整体院"));
        Assert.Equal(Mutual("パン屋"), Mutual("ベーカリー"), 0.05);
    }
}
