using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>How challenges and capabilities fit: theme and kind of partner are never traded off; the rest weighs.</summary>
internal static class CollaborationModel
{
    public static MarketModel Create() => new($"{CollaborationMarket.Word}.{ChallengeKind.Word}", $"{CollaborationMarket.Word}.{CapabilityKind.Word}",
    [
        new SetCriterion
        {
            Topic = "theme", Code = "conditions", WantedBy = MarketSide.Left, WantedSet = "theme", OfferedSet = "themes", Hard = true,
            LeftWeight = 1, RightWeight = 1, RightField = "details.themes",
        },
        new SetCriterion
        {
            Topic = "partner", Code = "conditions", WantedBy = MarketSide.Left, WantedSet = "partnerKinds", OfferedSet = "partnerKind", Hard = true,
            LeftWeight = 0.5, RightWeight = 0.5, LeftField = "details.partnerKinds",
        },
        new SetCriterion
        {
            Topic = "support", Code = "conditions", WantedBy = MarketSide.Left, WantedSet = "supportKinds", OfferedSet = "supportKinds", Rule = SetRule.Coverage,
            LeftWeight = 1.5, RightWeight = 1, LeftField = "details.supportKinds", RightField = "details.supportKinds",
        },
        new SetCriterion
        {
            Topic = "skills", Code = "skills", WantedBy = MarketSide.Left, WantedSet = "skills", OfferedSet = "skills", Rule = SetRule.Coverage,
            LeftWeight = 1.5, RightWeight = 1, LeftField = "skills", RightField = "details.technologies",
        },
        new DistanceCriterion
        {
            Topic = "place", Code = "distance", WantedBy = MarketSide.Left, WantedPlaces = "place", OfferedPlaces = "place", TypicalMinutes = 20,
            LeftWeight = 0.5, RightWeight = 0.5,
        },
        new TextCriterion { Topic = "text", Code = "other", LeftWeight = 2.5, RightWeight = 2.5 },
    ]);
}
