using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Core.Markets.Shops;

namespace SetagayaPort.Core.Tests.Markets.Shops;

public sealed class TsuboTests
{
    private static Arbitrary<decimal> AnyArea { get; } = (from hundredths in Gen.Choose(100, 10_000_000) select hundredths / 100m).ToArbitrary();

    [Fact]
    public void There_and_back_is_the_same_area() => Prop.ForAll(AnyArea, sqm =>
        Assert.Equal((double)sqm, (double)Tsubo.ToSqm(Tsubo.FromSqm(sqm)), 1e-9)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_larger_place_has_more_tsubo_and_two_places_as_many_as_together() => Prop.ForAll(AnyArea, AnyArea, (one, other) =>
    {
        Assert.Equal(one.CompareTo(other), Tsubo.FromSqm(one).CompareTo(Tsubo.FromSqm(other)));
        Assert.Equal(Tsubo.FromSqm(one + other), Tsubo.FromSqm(one) + Tsubo.FromSqm(other));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_rent_of_one_tsubo_times_the_tsubo_is_the_rent_up_to_the_rounding() => Prop.ForAll(AnyArea, Gen.Choose(1, 5_000_000).ToArbitrary(), (sqm, rent) =>
        Assert.InRange(Tsubo.RentOfOne(rent, sqm) - rent / Tsubo.FromSqm(sqm), -50m, 50m)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(400, 121)]
    [InlineData(100, 30.25)]
    public void A_tsubo_is_400_121sts_of_a_square_metre(int sqm, double tsubo) => Assert.Equal(tsubo, (double)Tsubo.FromSqm(sqm));

    [Theory]
    [InlineData("33.5", "33.5㎡（約10.1坪）", "33.5 m² (about 10.1 tsubo)")]
    [InlineData("1200", "1,200㎡（約363坪）", "1,200 m² (about 363 tsubo)")]
    public void Both_measures_stand_side_by_side(string sqm, string ja, string en)
    {
        var both = Tsubo.Both(decimal.Parse(sqm, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((ja, en), (both.Ja, both.En));
    }

    [Theory]
    [InlineData("shops.premises", "details.areaSqm", "33.5", "33.5㎡（約10.1坪）")]
    [InlineData("shops.premises", "details.areaSqm", "null", null)]
    [InlineData("shops.wish", "details.areaSqm", """{ "min": 20, "max": 40 }""", "20〜40㎡（約6.1〜12.1坪）")]
    [InlineData("shops.wish", "details.areaSqm", """{ "min": 20, "max": 20 }""", "20㎡（約6.1坪）")]
    [InlineData("shops.wish", "details.areaSqm", """{ "min": 20 }""", "20㎡（約6.1坪）から")]
    [InlineData("shops.wish", "details.areaSqm", """{ "max": 40 }""", "40㎡（約12.1坪）まで")]
    [InlineData("shops.wish", "details.areaSqm", "{}", null)]
    [InlineData("jobs.opening", "title", "\"検品\"", null)]
    public void A_card_tells_the_size_in_both(string kind, string path, string json, string? size) =>
        Assert.Equal(size, SampleTown.Kind(kind).SizeFact(SampleTown.Listing(Sample.Of(kind).WithJson(path, json)))?.Ja);

    [Theory]
    [InlineData("185000", "33.5", "1坪あたり 約18,300円")]
    [InlineData("null", "33.5", null)]
    [InlineData("0", "33.5", null)]
    [InlineData("185000", "null", null)]
    public void Rents_are_said_by_the_tsubo(string rent, string area, string? remark)
    {
        var listing = SampleTown.Listing(Sample.Premises().WithJson("details.rent", rent).WithJson("details.areaSqm", area));

        Assert.Equal(remark, SampleTown.Kind("shops.premises").Remark("details.rent", listing)?.Ja);
        Assert.Null(SampleTown.Kind("shops.premises").Remark("details.deposit", listing));
    }
}
