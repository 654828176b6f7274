using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>A restaurant with heavy cooking needs room for its kitchen.</summary>
public sealed class KitchenSpaceRule : Rule
{
    private const decimal LeastSqm = 10;

    public override string Id => "shops.kitchenSpace";

    public override LocalText Title { get; } = new("重飲食の店は、厨房の入る広さにする", "Heavy cooking needs room for a kitchen");

    public override LocalText Source { get; } = new(
        "飲食店の厨房づくりの慣行（区画・手洗い・排気の場所がいります）",
        "Practice of restaurant kitchens: room for zones, wash basins and exhaust");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<WishDetails>() is { Use: PremisesUse.Restaurant, HeavyCooking: true, AreaSqm.Max: { } most and < LeastSqm })
        {
            yield return Find(
                "details.areaSqm.max",
                new($"広さが{most:0.##}㎡まででは、煙や油の多い料理の厨房と客席が入りません。", $"Up to {most:0.##} m² there is no room for a kitchen with much smoke and oil and for guests."),
                new($"{LeastSqm}㎡より広くするか、「重飲食をする」を外してください。坪で書いたときは、㎡に直してください。", $"Allow more than {LeastSqm} m², or clear \"Heavy cooking\". If you meant tsubo, convert it."));
        }
    }
}
