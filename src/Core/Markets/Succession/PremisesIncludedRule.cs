using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>Premises can only come with a business that has some.</summary>
public sealed class PremisesIncludedRule : Rule
{
    public override string Id => "succession.premises";

    public override LocalText Title { get; } = new("店舗がない事業に、店舗は付かない", "Premises come only with a business that has some");

    public override LocalText Source { get; } = new("掲載の内容がくい違わないこと", "The facts of a listing agree with each other");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<BusinessDetails>() is { PremisesIncluded: true, Premises: BusinessDetails.PremisesTenure.None })
        {
            yield return Find(
                "details.premisesIncluded",
                new("店や作業場がないのに、「店舗もいっしょに引き継げる」になっています。", "It has no premises, yet they are said to come with it."),
                new("どちらかを直してください。", "Correct one of the two.")) with
            { Apply = JsonValue.Create(false) };
        }
    }
}
