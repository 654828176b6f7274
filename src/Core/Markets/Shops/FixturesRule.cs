using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>A price of fixtures belongs to premises whose interior stays.</summary>
public sealed class FixturesRule : Rule
{
    public override string Id => "shops.fixtures";

    public override LocalText Title { get; } = new("造作料は、居抜きのときだけ書く", "A price of fixtures belongs to a furnished fit-out");

    public override LocalText Source { get; } = new("居抜きの取引の慣行", "Practice of furnished premises (居抜き)");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<PremisesDetails>() is { FixturesFee: > 0, FitOut: FitOut.Skeleton })
        {
            yield return Find(
                "details.fixturesFee",
                new("スケルトンなのに、造作料が書かれています。造作料は、残した内装や設備の代金です。", "A bare shell has a price of fixtures. It is the price of what stays."),
                new("造作料を消すか、内装の状態を居抜きに直してください。", "Remove the price, or change the fit-out to furnished.")) with
            { Apply = JsonValue.Create("") };
        }
    }
}
