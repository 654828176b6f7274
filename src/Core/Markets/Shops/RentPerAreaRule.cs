using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>A rent far above the ward's is likely a slip.</summary>
public sealed class RentPerAreaRule : Rule
{
    private const int MostPerSqm = 20_000;

    public override string Id => "shops.rentPerArea";

    public override LocalText Title { get; } = new("家賃と広さの釣り合いを確かめる", "Rent and floor area are in proportion");

    public override LocalText Source { get; } = new(
        "区内の店舗の家賃の相場（1㎡で月2万円を超えることは、ほとんどありません）",
        "Rents of shops in the ward hardly ever exceed 20,000 yen per m² and month");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<PremisesDetails>() is { Rent: { } rent, AreaSqm: { } area and > 0m } && rent > MostPerSqm * area)
        {
            yield return Find(
                "details.rent",
                new($"1㎡あたり月{rent / area:#,0}円になります。区内の店舗としては、とても高い額です。", $"It is {rent / area:#,0} yen per m² and month, very much for a shop in the ward."),
                new("家賃のけたと、広さの単位（㎡）を確かめてください。", "Check the digits of the rent, and that the floor area is in square metres."));
        }
    }
}
