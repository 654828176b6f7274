using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>A wish says where: areas, stations or both.</summary>
public sealed class WishPlaceRule : Rule
{
    public override string Id => "required";

    public override LocalText Title { get; } = new("希望の地域か駅を書く", "A wish says where");

    public override LocalText Source { get; } = new("この掲載に必要な項目", "Needed for this kind of listing");

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<WishDetails>() is { Areas.Count: 0, Stations.Count: 0 })
        {
            yield return Find(
                "details.areas",
                new("希望の場所がまだありません。", "Where you look is missing."),
                new("希望の地域か駅を、一つは選んでください。", "Choose at least one area or station."));
        }
    }
}
