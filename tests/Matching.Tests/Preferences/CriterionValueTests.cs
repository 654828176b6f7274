using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Tests.Preferences;

public class CriterionValueTests
{
    private static readonly string[] Skills = ["a", "b", "c", "d", "e", "f"];

    [Fact]
    public void Minimum_AHigherOffer_NeverLowersTheFit() =>
        Prop.ForAll(Numbers(4), n =>
        {
            double Fit(double min, double max) => Couple.Value(Wage, w => w.AddRange("w", n[0], null), o => o.AddRange("o", min, max));
            var (min, max) = (Math.Min(n[1], n[2]), Math.Max(n[1], n[2]));
            return Fit(min + n[3], max + n[3]) >= Fit(min, max) && Fit(min, max + n[3]) >= Fit(min, max);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Maximum_ALowerPrice_NeverLowersTheFit() =>
        Prop.ForAll(Numbers(4), n =>
        {
            double Fit(double min, double max) => Couple.Value(Rent, w => w.AddRange("w", null, n[0]), o => o.AddRange("o", min, max));
            var (min, max) = (Math.Min(n[1], n[2]), Math.Max(n[1], n[2]));
            return Fit(min - n[3], max - n[3]) >= Fit(min, max) && Fit(min - n[3], max) >= Fit(min, max);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Distance_Nearer_NeverLowersTheFit() =>
        Prop.ForAll(Numbers(3), n =>
        {
            double Fit(double degrees) => Couple.Value(
                new DistanceCriterion { Topic = "t", Code = "distance", WantedPlaces = "w", OfferedPlaces = "o", LimitRange = "limit" },
                w => w.AddPlaces("w", new GeoPoint(35.6, 139.6)).AddRange("limit", null, n[0] % 2 == 0 ? null : n[0]),
                o => o.AddPlaces("o", new GeoPoint(35.6 + degrees, 139.6)));
            return Fit(n[1] / 50_000d) >= Fit((n[1] + n[2]) / 50_000d);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Coverage_MoreMatchingSkills_NeverLowersTheFit() =>
        Prop.ForAll(Gen.Choose(1, 62).Two().ToArbitrary(), masks =>
        {
            var coverage = new SetCriterion { Topic = "t", Code = "skills", WantedSet = "w", OfferedSet = "o", Rule = SetRule.Coverage };
            double Fit(int offered) => Couple.Value(coverage, w => w.AddSet("w", Of(masks.Item1)), o => o.AddSet("o", Of(offered)));
            return Skills.Select((_, bit) => 1 << bit).All(bit => Fit(masks.Item2 | bit) >= Fit(masks.Item2));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1200, 0.7)]
    [InlineData(1500, 1)]
    [InlineData(1350, 0.85)]
    [InlineData(1050, 0.35)]
    [InlineData(900, 0)]
    public void Minimum_AroundTheWishOf1200_IsWorth(double offered, double worth) =>
        Assert.Equal(worth, Couple.Value(Wage, w => w.AddRange("w", 1200, null), o => o.AddValue("o", offered)), 9);

    [Fact]
    public void Minimum_RangeAroundTheWish_WeighsItsLowEndMore() =>
        Assert.Equal(0.7 * 0.35 + 0.3 * 0.85, Couple.Value(Wage, w => w.AddRange("w", 1200, null), o => o.AddRange("o", 1050, 1350)), 9);

    [Theory]
    [InlineData(200_000, 0.7)]
    [InlineData(150_000, 1)]
    [InlineData(225_000, 0.35)]
    public void Maximum_AroundTheLimitOf200000_IsWorth(double asked, double worth) =>
        Assert.Equal(worth, Couple.Value(Rent, w => w.AddRange("w", null, 200_000), o => o.AddValue("o", asked)), 9);

    [Theory]
    [InlineData(25, 35, 1)]
    [InlineData(30, 50, 0.85)]
    [InlineData(40, 60, 0.7)]
    [InlineData(45, 60, 0.25)]
    [InlineData(60, 90, 0)]
    public void Overlap_WithTwentyToForty_IsWorth(double min, double max, double worth) =>
        Assert.Equal(worth, Couple.Value(
            new OverlapCriterion { Topic = "t", Code = "conditions", WantedRange = "w", OfferedRange = "o" }, w => w.AddRange("w", 20, 40), o => o.AddRange("o", min, max)), 9);

    [Fact]
    public void Date_ThirtyDaysLate_IsWorthHalf()
    {
        var date = new DateCriterion { Topic = "t", Code = "timing", NeededDate = "w", ReadyDate = "o" };
        var needed = new DateOnly(2026, 4, 1);

        Assert.Equal(1, Couple.Value(date, w => w.AddDate("w", needed), o => o.AddDate("o", needed)), 9);
        Assert.Equal(0.5, Couple.Value(date, w => w.AddDate("w", needed), o => o.AddDate("o", needed.AddDays(30))), 9);
    }

    [Fact]
    public void Window_HalfFree_IsWorthHalf() =>
        Assert.Equal(0.5, Couple.Value(
            new WindowCriterion { Topic = "t", Code = "timing", WantedRange = "w", OfferedRange = "o" }, w => w.AddRange("w", 540, 1020), o => o.AddRange("o", 780, 1200)), 9);

    [Fact]
    public void Distance_AtTheLimit_IsWorthHalf()
    {
        var metres = 2000d;
        var limit = TravelTime.Minutes(metres);
        var there = new GeoPoint(35.6 + metres / 111_195, 139.6);

        Assert.Equal(0.5, Couple.Value(
            new DistanceCriterion { Topic = "t", Code = "distance", WantedPlaces = "w", OfferedPlaces = "o", LimitRange = "limit" },
            w => w.AddPlaces("w", new GeoPoint(35.6, 139.6)).AddRange("limit", null, limit),
            o => o.AddPlaces("o", there)), 6);
    }

    [Theory]
    [InlineData(400, 6.5)]
    [InlineData(4000, 23.6)]
    public void TravelTime_WalksShortWaysAndRidesLongOnes(double metres, double minutes) =>
        Assert.Equal(minutes, TravelTime.Minutes(metres), 9);

    private static MinimumCriterion Wage { get; } = new() { Topic = "t", Code = "price", WantedRange = "w", OfferedRange = "o" };

    private static MaximumCriterion Rent { get; } = new() { Topic = "t", Code = "price", WantedRange = "w", OfferedRange = "o" };

    private static IEnumerable<string> Of(int mask) => Skills.Where((_, bit) => (mask & 1 << bit) != 0);

    private static Arbitrary<int[]> Numbers(int count) => Gen.Choose(0, 3000).ArrayOf(count).ToArbitrary();
}
