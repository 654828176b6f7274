using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>A wish's highest rent can find something of its size.</summary>
public sealed class RentMaxRule : Rule
{
    private const int LeastPerSqm = 1000;

    public override string Id => "shops.rentMax";

    public override LocalText Title { get; } = new("家賃の上限を、希望の広さに合わせる", "The highest rent fits the floor area");

    public override LocalText Source { get; } = new(
        "区内の店舗の家賃の相場（1㎡で月1,000円を下回ることは、ほとんどありません）",
        "Rents of shops in the ward are hardly ever below 1,000 yen per m² and month");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        // Less than a thousand yen was meant in 万円: that is RentUnitRule's.
        if (draft.Details<WishDetails>() is { RentMax: { } most and (0 or >= LeastPerSqm) } wish && (most == 0 || most < LeastPerSqm * wish.AreaSqm?.Min))
        {
            yield return Find(
                "details.rentMax",
                new($"月{most:#,0}円まででは、希望の広さの場所はまず見つかりません。", $"Up to {most:#,0} yen a month there is hardly anything of that size."),
                new("家賃の上限を上げるか、広さを小さくしてください。短い間なら、お試し出店も選べます。", "Raise the rent or accept less space. For a short time, choose a trial."));
        }
    }
}
