using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>How premises and wishes fit: use, rent, space, heavy cooking and place are never traded off; the rest weighs.</summary>
internal static class ShopsModel
{
    public static MarketModel Create() => new($"{ShopsMarket.Word}.{PremisesKind.Word}", $"{ShopsMarket.Word}.{WishKind.Word}",
    [
        new SetCriterion
        {
            Topic = "use", Code = "conditions", WantedBy = MarketSide.Right, WantedSet = "use", OfferedSet = "use", Hard = true,
            LeftWeight = 0.5, RightWeight = 0.75, LeftField = "details.use", RightField = "details.use",
        },
        new MaximumCriterion
        {
            Topic = "rent", Code = "price", WantedBy = MarketSide.Right, WantedRange = "rentMax", OfferedRange = "rent", Hard = true,
            LeftWeight = 1, RightWeight = 2, Unit = AmountUnit.YenPerMonth, LeftField = "details.rent", RightField = "details.rentMax",
        },
        new OverlapCriterion
        {
            Topic = "space", Code = "conditions", WantedBy = MarketSide.Right, WantedRange = "space", OfferedRange = "space", Hard = true,
            LeftWeight = 0.5, RightWeight = 1, Unit = AmountUnit.SquareMetres, RightField = "details.areaSqm",
        },
        new SetCriterion
        {
            Topic = "heavyCooking", Code = "conditions", WantedBy = MarketSide.Right, WantedSet = "heavyCookingWanted", OfferedSet = "heavyCooking", Hard = true,
            LeftWeight = 0.25, RightWeight = 1, LabelSet = "heavyCooking", LeftField = "details.heavyCooking",
        },
        new SetCriterion
        {
            Topic = "area", Code = "distance", WantedBy = MarketSide.Right, WantedSet = "areas", OfferedSet = "area", Hard = true,
            LeftWeight = 0.5, RightWeight = 1, RightField = "details.areas",
        },
        // Hard only through "reach", which a wish says when it names stations and no area.
        new DistanceCriterion
        {
            Topic = "station", Code = "distance", WantedBy = MarketSide.Right, WantedPlaces = "stations", OfferedPlaces = "place", LimitRange = "reach", Hard = true,
            LeftWeight = 0.25, RightWeight = 1.25, TypicalMinutes = 15,
        },
        new SetCriterion
        {
            Topic = "fitOut", Code = "conditions", WantedBy = MarketSide.Right, WantedSet = "fitOutWanted", OfferedSet = "fitOut",
            LeftWeight = 0.25, RightWeight = 0.75, RightField = "details.fitOutWanted",
        },
        new SetCriterion
        {
            Topic = "trade", Code = "conditions", WantedBy = MarketSide.Left, WantedSet = "wantedTrades", OfferedSet = "trades", LabelSet = "trade",
            LeftWeight = 2, RightWeight = 1, LeftField = "details.wantedTrades",
        },
        new DateCriterion
        {
            Topic = "opening", Code = "timing", WantedBy = MarketSide.Right, NeededDate = "openBy", ReadyDate = "availableFrom",
            LeftWeight = 0.5, RightWeight = 0.75, LeftField = "details.availableFrom", RightField = "details.openBy",
        },
        new SetCriterion
        {
            Topic = "trial", Code = "conditions", WantedBy = MarketSide.Right, WantedSet = "trialWanted", OfferedSet = "trial",
            LeftWeight = 0.25, RightWeight = 0.75, LeftField = "details.trialUse",
        },
        new TextCriterion { Topic = "text", Code = "other", LeftWeight = 1, RightWeight = 1 },
    ]);
}
