using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Tests.Preferences;

/// <summary>Each kind of criterion, when hard: the failing pair is excluded, the nearest passing one is not.</summary>
public class HardCriterionTests
{
    private static readonly SetCriterion Set = new() { Topic = "t", Code = "conditions", WantedSet = "w", OfferedSet = "o" };
    private static readonly GeoPoint Sakurashimmachi = new(35.6317, 139.6446);
    private static readonly GeoPoint Yoga = new(35.6264, 139.6338);
    private static readonly GeoPoint Akabane = new(35.7781, 139.7208);

    [Fact]
    public void SetAny_NoCommonCode_Excludes()
    {
        Assert.False(Couple.Passes(Set, w => w.AddSet("w", "a", "b"), o => o.AddSet("o", "c")));
        Assert.True(Couple.Passes(Set, w => w.AddSet("w", "a", "b"), o => o.AddSet("o", "c", "b")));
    }

    [Fact]
    public void SetAll_OneCodeMissing_Excludes()
    {
        var all = Set with { Rule = SetRule.All };

        Assert.False(Couple.Passes(all, w => w.AddSet("w", "a", "b"), o => o.AddSet("o", "a", "c")));
        Assert.True(Couple.Passes(all, w => w.AddSet("w", "a", "b"), o => o.AddSet("o", "a", "b", "c")));
    }

    [Fact]
    public void SetCoverage_BelowTheRequiredShare_Excludes()
    {
        var coverage = Set with { Rule = SetRule.Coverage, RequiredShare = 0.5 };

        Assert.False(Couple.Passes(coverage, w => w.AddSet("w", "a", "b", "c"), o => o.AddSet("o", "a")));
        Assert.True(Couple.Passes(coverage, w => w.AddSet("w", "a", "b"), o => o.AddSet("o", "a")));
    }

    [Fact]
    public void SetAny_OfMoreThan64Codes_StillTellsThemApart()
    {
        string[] codes = [.. Enumerable.Range(0, 130).Select(i => $"code{i:000}")];

        Assert.False(Couple.Passes(Set, w => w.AddSet("w", codes[..129]), o => o.AddSet("o", codes[129])));
        Assert.True(Couple.Passes(Set, w => w.AddSet("w", codes), o => o.AddSet("o", codes[129])));
    }

    [Fact]
    public void Flag_NeededAndNotAllowed_Excludes()
    {
        Assert.False(Couple.Passes(Set, w => w.AddFlag("w", true), o => o.AddFlag("o", false)));
        Assert.True(Couple.Passes(Set, w => w.AddFlag("w", true), o => o.AddFlag("o", true)));
        Assert.True(Couple.Passes(Set, w => w.AddFlag("w", null), o => o.AddFlag("o", false)));
    }

    [Theory]
    [InlineData(1000d, 1199d, false)]
    [InlineData(1000d, 1200d, true)]
    [InlineData(1199d, null, false)]
    [InlineData(1200d, null, true)]
    public void Minimum_OfferedMaximumBelowTheWish_Excludes(double min, double? max, bool passes) =>
        Assert.Equal(passes, Couple.Passes(Minimum, w => w.AddRange("w", 1200, null), o => o.AddRange("o", min, max)));

    [Theory]
    [InlineData(250_001d, 300_000d, false)]
    [InlineData(250_000d, 300_000d, true)]
    [InlineData(250_001d, null, false)]
    public void Maximum_AskedMinimumAboveTheLimit_Excludes(double min, double? max, bool passes) =>
        Assert.Equal(passes, Couple.Passes(Maximum, w => w.AddRange("w", null, 250_000), o => o.AddRange("o", min, max)));

    [Theory]
    [InlineData(41d, 50d, false)]
    [InlineData(40d, 50d, true)]
    [InlineData(10d, 19.5d, false)]
    [InlineData(null, 20d, true)]
    [InlineData(45d, null, false)]
    public void Overlap_NothingInCommon_Excludes(double? min, double? max, bool passes) =>
        Assert.Equal(passes, Couple.Passes(Overlap, w => w.AddRange("w", 20, 40), o => o.AddRange("o", min, max)));

    [Fact]
    public void Distance_BeyondTheLimit_Excludes()
    {
        Action<Profile> within20Minutes = w => w.AddPlaces("w", Sakurashimmachi).AddRange("limit", null, 20);

        Assert.False(Couple.Passes(Distance, within20Minutes, o => o.AddPlaces("o", Akabane)));
        Assert.True(Couple.Passes(Distance, within20Minutes, o => o.AddPlaces("o", Yoga)));
        Assert.True(Couple.Passes(Distance, within20Minutes, o => o.AddPlaces("o", Akabane, Yoga)));
        Assert.True(Couple.Passes(Distance, w => w.AddPlaces("w", Sakurashimmachi), o => o.AddPlaces("o", Akabane)));
    }

    [Theory]
    [InlineData(-0.1, false)]
    [InlineData(0.1, true)]
    public void Distance_AroundTheLimit_IsExact(double slack, bool passes)
    {
        var limit = TravelTime.Minutes(TravelTime.Metres(Sakurashimmachi, Yoga)) + slack;

        Assert.Equal(passes, Couple.Passes(Distance, w => w.AddPlaces("w", Sakurashimmachi).AddRange("limit", null, limit), o => o.AddPlaces("o", Yoga)));
    }

    [Fact]
    public void Date_ReadyAfterTheGrace_Excludes()
    {
        var date = new DateCriterion { Topic = "t", Code = "timing", NeededDate = "w", ReadyDate = "o", GraceDays = 14 };
        var needed = new DateOnly(2026, 4, 1);

        Assert.False(Couple.Passes(date, w => w.AddDate("w", needed), o => o.AddDate("o", needed.AddDays(15))));
        Assert.True(Couple.Passes(date, w => w.AddDate("w", needed), o => o.AddDate("o", needed.AddDays(14))));
    }

    [Theory]
    [InlineData(9, 16, false)]
    [InlineData(9, 17, true)]
    [InlineData(8, 20, true)]
    public void Window_LessThanTheRequiredShareFree_Excludes(int start, int end, bool passes) =>
        Assert.Equal(passes, Couple.Passes(Window, w => w.AddWindow("w", new TimeOnly(9, 0), new TimeOnly(17, 0)), o => o.AddWindow("o", new TimeOnly(start, 0), new TimeOnly(end, 0))));

    [Fact]
    public void Window_PastMidnight_IsFreeForWhoeverIsFreeAllDay()
    {
        Action<Profile> nightShift = w => w.AddWindow("w", new TimeOnly(22, 0), new TimeOnly(6, 0));

        Assert.True(Couple.Passes(Window, nightShift, o => o.AddRange("o", 0, 1440)));
        Assert.True(Couple.Passes(Window, nightShift, o => o.AddWindow("o", new TimeOnly(21, 0), new TimeOnly(7, 0))));
        Assert.False(Couple.Passes(Window, nightShift, o => o.AddWindow("o", new TimeOnly(6, 0), new TimeOnly(23, 0))));
    }

    [Fact]
    public void EveryKind_OneSideSaysNothing_ExcludesNobodyAndIsNeutral()
    {
        Action<Profile> nothing = _ => { };
        Action<Profile> everything = p => p
            .AddSet("w", "a").AddSet("o", "b").AddRange("w", 5, 6).AddRange("o", 7, 8).AddPlaces("w", Yoga).AddPlaces("o", Akabane).AddRange("limit", null, 1)
            .AddDate("w", new DateOnly(2026, 1, 1)).AddDate("o", new DateOnly(2027, 1, 1));

        Assert.All<Criterion>(
            [Set, Set with { Rule = SetRule.All }, Minimum, Maximum, Overlap, Distance, Window, new DateCriterion { Topic = "t", Code = "timing", NeededDate = "w", ReadyDate = "o" }],
            criterion =>
            {
                foreach (var (wanting, offering) in new[] { (nothing, everything), (everything, nothing), (nothing, nothing) })
                {
                    var pair = Couple.Match(criterion with { Hard = true, Neutral = 0.42 }, wanting, offering);
                    Assert.NotNull(pair);
                    Assert.Equal(0.42, pair.LeftFit, 12);
                    Assert.Empty(pair.LeftReasons);
                }
            });
    }

    private static MinimumCriterion Minimum { get; } = new() { Topic = "t", Code = "price", WantedRange = "w", OfferedRange = "o" };

    private static MaximumCriterion Maximum { get; } = new() { Topic = "t", Code = "price", WantedRange = "w", OfferedRange = "o" };

    private static OverlapCriterion Overlap { get; } = new() { Topic = "t", Code = "conditions", WantedRange = "w", OfferedRange = "o" };

    private static DistanceCriterion Distance { get; } = new() { Topic = "t", Code = "distance", WantedPlaces = "w", OfferedPlaces = "o", LimitRange = "limit" };

    private static WindowCriterion Window { get; } = new() { Topic = "t", Code = "timing", WantedRange = "w", OfferedRange = "o" };
}
