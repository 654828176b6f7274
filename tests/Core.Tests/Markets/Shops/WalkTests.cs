using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Core.Markets.Shops;

namespace SetagayaPort.Core.Tests.Markets.Shops;

public sealed class WalkTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(80, 1)]
    [InlineData(80.1, 2)]
    [InlineData(889, 12)]
    public void Eighty_metres_are_a_minute_and_a_part_counts_as_a_whole(double metres, int minutes) => Assert.Equal(minutes, Walk.Minutes(metres));

    [Fact]
    public void The_minutes_are_never_fewer_than_the_way_needs_nor_one_too_many() => Prop.ForAll(Gen.Choose(1, 20_000).ToArbitrary(), metres =>
        Assert.InRange(Walk.Minutes(metres) * Walk.MetresPerMinute - metres, 0, Walk.MetresPerMinute - 1)).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_the_map_tells_it_the_minutes_are_offered_and_nothing_is_overwritten()
    {
        var placed = Sample.Premises().With("latitude", 35.6593).With("longitude", 139.6365);

        var finding = Assert.Single(SampleTown.Findings(placed.With("walkMinutes", null)));

        Assert.Equal(("shops.walk", 12), (finding.Rule, finding.Apply!.GetValue<int>()));
        Assert.Null(SampleTown.Listing(placed).WalkMinutes);
        Assert.Empty(SampleTown.Findings(placed.With("walkMinutes", 20)));
        Assert.Null(Assert.Single(SampleTown.Findings(Sample.Premises().With("walkMinutes", null))).Apply);
    }
}
