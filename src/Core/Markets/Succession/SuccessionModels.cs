using SetagayaPort.Core.Markets.Shops;
using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>Whom a business may fit: successors, and people who look for premises when it comes with some.</summary>
internal static class SuccessionModels
{
    /// <summary>Words of the set "premises": whether they come with the business.</summary>
    public const string Included = "included";

    public const string NotIncluded = "notIncluded";

    private const string Business = $"{SuccessionMarket.Word}.{BusinessKind.Word}";

    /// <summary>Area, industry and price within the budget are never traded off; the rest weighs.</summary>
    public static MarketModel Successors { get; } = new(Business, $"{SuccessionMarket.Word}.{SuccessorKind.Word}",
    [
        new SetCriterion
        {
            Topic = "area", Code = "distance", WantedBy = MarketSide.Right, WantedSet = "areas", OfferedSet = "area", Hard = true,
            LeftWeight = 0.5, RightWeight = 1, RightField = "details.areas",
        },
        new SetCriterion
        {
            Topic = "industry", Code = "conditions", WantedBy = MarketSide.Right, WantedSet = "industries", OfferedSet = "industry", Hard = true,
            LeftWeight = 0.5, RightWeight = 1, RightField = "details.industries",
        },
        new MaximumCriterion
        {
            Topic = "price", Code = "price", WantedBy = MarketSide.Right, WantedRange = "budget", OfferedRange = "price", Hard = true,
            LeftWeight = 1, RightWeight = 1.5, Unit = AmountUnit.ManYen, LeftField = "details.price", RightField = "details.budget",
        },
        new SetCriterion
        {
            Topic = "timing", Code = "timing", WantedBy = MarketSide.Right, WantedSet = "timings", OfferedSet = "timing", LabelSet = "timing",
            LeftWeight = 1, RightWeight = 1, LeftField = "details.timing", RightField = "details.timing",
        },
        Trial(MarketSide.Right),
        new SetCriterion
        {
            Topic = "skills", Code = "skills", WantedBy = MarketSide.Left, WantedSet = "skills", OfferedSet = "skills", Rule = SetRule.Coverage,
            LeftWeight = 1.5, RightWeight = 0.5, LeftField = "skills", RightField = "skills",
        },
        new TextCriterion { Topic = "text", Code = "other", LeftWeight = 1.5, RightWeight = 1.5 },
    ]);

    /// <summary>
    /// A shop that retires is premises too: for a wish it must come with them, in a wanted area. Rent, space and cooking
    /// are not known of a business, so nothing is said of them.
    /// </summary>
    public static MarketModel Wishes { get; } = new($"{ShopsMarket.Word}.{WishKind.Word}", Business,
    [
        new SetCriterion
        {
            Topic = "premises", Code = "conditions", WantedBy = MarketSide.Left, WantedSet = "premisesWanted", OfferedSet = "premises", Hard = true,
            LeftWeight = 0.5, RightWeight = 0.5, LabelSet = "premisesIncluded", RightField = "details.premisesIncluded",
        },
        new SetCriterion
        {
            Topic = "area", Code = "distance", WantedBy = MarketSide.Left, WantedSet = "areas", OfferedSet = "area", Hard = true,
            LeftWeight = 1, RightWeight = 0.5, LeftField = "details.areas",
        },
        new SetCriterion
        {
            Topic = "trade", Code = "conditions", WantedBy = MarketSide.Left, WantedSet = "trades", OfferedSet = "trades", LabelSet = "trade",
            LeftWeight = 2, RightWeight = 2,
        },
        new SetCriterion
        {
            Topic = "industry", Code = "conditions", WantedBy = MarketSide.Left, WantedSet = "industry", OfferedSet = "industry",
            LeftWeight = 1, RightWeight = 1,
        },
        Trial(MarketSide.Left),
        new TextCriterion { Topic = "text", Code = "other", LeftWeight = 1.5, RightWeight = 1.5 },
    ]);

    private static SetCriterion Trial(MarketSide wantedBy) => new()
    {
        Topic = "trial",
        Code = "conditions",
        WantedBy = wantedBy,
        WantedSet = "trialWanted",
        OfferedSet = "trial",
        LeftWeight = wantedBy == MarketSide.Left ? 0.75 : 0.25,
        RightWeight = wantedBy == MarketSide.Right ? 0.75 : 0.25,
        LeftField = wantedBy == MarketSide.Left ? null : "details.trialPossible",
        RightField = wantedBy == MarketSide.Right ? null : "details.trialPossible",
    };
}
