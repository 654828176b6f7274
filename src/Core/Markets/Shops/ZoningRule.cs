using System.Text;
using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>A restaurant in a low-rise residential zone is checked before anybody plans it.</summary>
public sealed partial class ZoningRule : Rule
{
    private const int LargestInSecond = 150;

    public override string Id => "shops.zoning";

    public override LocalText Title { get; } = new("低層の住居専用地域の飲食店は、開けるか先に確かめる", "A restaurant in a low-rise residential zone is checked first");

    public override LocalText Source { get; } = new(
        "建築基準法 第48条・別表第二（用途地域による制限）",
        "Building Standards Act, Art. 48 and Annexed Table 2 (uses by zone)");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<PremisesDetails>() is not { Zoning: { } written } details || details is { Use: not PremisesUse.Restaurant, HeavyCooking: false })
            yield break;

        var zoning = written.Normalize(NormalizationForm.FormKC);
        if (FirstClass().IsMatch(zoning))
        {
            yield return Find(
                "details.zoning",
                new("第一種低層住居専用地域では、住まいと一緒の小さな店のほかは、飲食店を開けません。", "In a first-class low-rise residential zone a restaurant is allowed only as a small part of a home."),
                new("用途地域が合っているか、店として使える建物か、区の建築の窓口で確かめてください。", "Check the zoning, and with the ward's building office whether the house may be used so."));
        }
        else if (SecondClass().IsMatch(zoning) && details.AreaSqm > LargestInSecond)
        {
            yield return Find(
                "details.zoning",
                new($"第二種低層住居専用地域では、飲食店は{LargestInSecond}㎡までです。", $"In a second-class low-rise residential zone a restaurant has at most {LargestInSecond} m²."),
                new("用途地域と広さが合っているか、区の建築の窓口で確かめてください。", "Check zoning and floor area with the ward's building office."));
        }
    }

    [GeneratedRegex("第?[一1]種低層", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FirstClass();

    [GeneratedRegex("第?[二2]種低層", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecondClass();
}
