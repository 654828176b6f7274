using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>When a company with loans changes hands, its owner's personal guarantee does not go by itself.</summary>
public sealed partial class GuaranteeRule : Rule
{
    public override string Id => "succession.guarantee";

    public override LocalText Title { get; } = new("会社ごと渡すときは、経営者保証のことを確かめる", "With the company's shares, look at personal guarantees");

    public override LocalText Source { get; } = new(
        "事業承継時に焦点を当てた「経営者保証に関するガイドライン」の特則、中小M&Aガイドライン（第3版、2024年）",
        "Guidelines on personal guarantees, special rules for business succession; SME M&A Guidelines (3rd edition, 2024)");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<BusinessDetails>() is not { Scheme: BusinessDetails.HandoverScheme.Shares })
            yield break;

        var texts = string.Join('\n', [.. draft.PublicTexts.Select(x => x.Text), draft.At("details.confidential.notes")?.GetValue<string>() ?? ""]);
        if (Loans().IsMatch(texts) && !texts.Contains("保証", StringComparison.Ordinal))
        {
            yield return Find(
                "details.scheme",
                new("借入のある会社を株式ごと渡しても、あなた個人の保証（経営者保証）は、自動では外れません。", "If a company with loans changes hands by its shares, your personal guarantee does not end by itself."),
                new("保証があるかを確かめて、「覚え書き」に書いてください。外す方法は、金融機関や区の窓口に相談できます。", "See whether you have given one and put it in the notes. Your bank or the ward's advisers know how to end it."));
        }
    }

    [GeneratedRegex(@"(借入|融資|負債|借金|ローン)金?(残高)?(の返済)?(が|は|も)?(まだ|少し|若干)?(あります|ある|あり(?=[。、\s]|$)|残って|残り(が|は))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Loans();
}
