using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Tests.Market;

public class MarketReachTests
{
    private static readonly MatchingOptions Everything = new() { Keep = int.MaxValue };

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void Of_ChangedVersions_FitsWhomAFullRunOfTheChangedMarketFits(bool left, bool otherText)
    {
        var reached = 0;
        for (var seed = 0; seed < 6; seed++)
        {
            var market = Town.Market(seed, 30, 30);
            var random = new Random(seed + 100);
            var own = left ? market.Left : market.Right;
            Profile[] versions = [.. own.Take(6).Select(profile => Version(profile, left ? Town.OpeningOf(random) : Town.SeekerOf(random), otherText))];

            var found = MarketReach.Of(market, versions);

            for (var i = 0; i < versions.Length; i++)
            {
                var expected = Full(market, versions[i]);
                Assert.Equal(expected, found[i].Order());
                reached += expected.Length;
            }
        }
        Assert.True(reached > 20, $"{reached} reached");
    }

    [Fact]
    public void Of_TheListingAsItStands_IsWhomItFitsNow()
    {
        var market = Town.Market(3, 40, 40);

        Assert.All(market.Right.Zip(MarketReach.Of(market, market.Right)), pair => Assert.Equal(Full(market, pair.First), pair.Second.Order()));
    }

    [Fact]
    public void Of_AStranger_IsRefused() =>
        Assert.Throws<ArgumentException>(() => MarketReach.Of(Town.Market(1, 3, 3), [Town.OpeningOf(new Random(9))]));

    /// <summary>Somebody in whose stead another speaks, of other things or also in other words.</summary>
    private static Profile Version(Profile profile, Profile other, bool otherText)
    {
        var version = new Profile { Id = profile.Id, Owner = profile.Owner, Side = profile.Side, Terms = otherText ? [.. other.Terms, "まったく新しい言葉"] : profile.Terms };
        foreach (var (name, set) in profile.Sets)
            version.AddSet(name, set);
        foreach (var (name, range) in other.Ranges)
            version.AddRange(name, range.Min, range.Max);
        foreach (var (name, places) in profile.Places)
            version.AddPlaces(name, places);
        foreach (var (name, date) in other.Dates)
            version.AddDate(name, date);
        return version;
    }

    private static Guid[] Full(MatchMarket market, Profile version)
    {
        Profile In(Profile profile) => profile.Id == version.Id ? version : profile;
        var changed = new MatchMarket(market.Model, [.. market.Left.Select(In)], [.. market.Right.Select(In)]);
        return [.. MarketMatching.Compute(changed, Everything).Scores
            .Where(score => (score.Left == version.Id || score.Right == version.Id) && score.Mutual >= MarketReach.Good)
            .Select(score => score.Left == version.Id ? score.Right : score.Left).Order()];
    }
}
