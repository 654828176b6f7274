using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Tests.Preferences;

/// <summary>One wanting left and one offering right profile under one criterion that is all that counts for both.</summary>
internal static class Couple
{
    private const string Wanting = "test.wanting";
    private const string Offering = "test.offering";

    public static PairMatch? Match(Criterion criterion, Action<Profile> wanting, Action<Profile> offering)
    {
        var model = new MarketModel(Wanting, Offering, [criterion with { WantedBy = MarketSide.Left, LeftWeight = 1, RightWeight = 1 }]);
        var (left, right) = (Make(Wanting, wanting), Make(Offering, offering));
        var pair = MarketMatching.Pair(new MatchMarket(model, [left], [right]), left.Id, right.Id);
        var mirrored = MarketMatching.Pair(new MatchMarket(model.Swap(), [right], [left]), right.Id, left.Id);
        Assert.Equal(pair?.LeftFit, mirrored?.RightFit);
        return pair;
    }

    /// <summary>The value that a soft criterion gives.</summary>
    public static double Value(Criterion criterion, Action<Profile> wanting, Action<Profile> offering) =>
        Match(criterion with { Hard = false }, wanting, offering)!.LeftFit;

    /// <summary>Whether a hard criterion lets the pair through.</summary>
    public static bool Passes(Criterion criterion, Action<Profile> wanting, Action<Profile> offering) =>
        Match(criterion with { Hard = true }, wanting, offering) is not null;

    private static Profile Make(string side, Action<Profile> says)
    {
        var profile = new Profile { Id = Guid.CreateVersion7(), Owner = Guid.CreateVersion7(), Side = side };
        says(profile);
        return profile;
    }
}
