using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A price above a year of sales is rarely paid, unless land or a building is in it.</summary>
public sealed class PriceBandRule : Rule
{
    public override string Id => "succession.priceBand";

    public override LocalText Title { get; } = new("価格の目安を、売上と見くらべる", "Compare the price with the sales");

    public override LocalText Source { get; } = new(
        "事業承継の実務（価格は、利益と資産から考える）",
        "Practice of business succession: a price follows from profit and assets");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<BusinessDetails>() is { Price: { } price, Sales: { } sales } details && price > sales && !WithLand(details))
        {
            yield return Find(
                "details.price",
                new("価格の目安が、1年の売上を上回っています。高く感じて、声をかけにくい人がいるかもしれません。", "The price is above a year of sales. It may keep people from asking."),
                new("価格の目安を見直すか、空けておくことをおすすめします。話し合いで決められます。", "We suggest looking at the price again, or leaving it open for the talks."));
        }
    }

    private static bool WithLand(BusinessDetails details) => details is { PremisesIncluded: true, Premises: BusinessDetails.PremisesTenure.Owned };
}
