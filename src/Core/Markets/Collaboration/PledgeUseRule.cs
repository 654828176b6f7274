using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Who asks for money says what it is for.</summary>
public sealed partial class PledgeUseRule : Rule
{
    public override string Id => "collaboration.pledgeUse";

    public override LocalText Title { get; } = new("資金の応援を頼むときは、使い道を書く", "Who asks for money says what it is for");

    public override LocalText Source { get; } = new(
        "寄付や協賛の使い道が、先に分かること（この市場の決まり）",
        "Practice of this market: the use of gifts is told beforehand");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<ChallengeDetails>().SupportKinds.Contains(SupportKind.Pledge) && !draft.PublicTexts.Any(x => Uses().IsMatch(x.Text)))
        {
            yield return Find(
                "details.supportKinds",
                new("「資金・協賛」を選んでいますが、使い道が書かれていません。", "Money is asked for, but not what it is for."),
                new("「印刷の費用に使います」のように、使い道を「くわしい紹介」に書いてください。", "Say in the introduction what it is used for, such as printing."));
        }
    }

    [GeneratedRegex(
        "使い道|使途|用途|費|代(に|の|を|は|と|金)|に(使|充|あて)|購入|買(い|う)|印刷|制作|製作|寄付|提供|支え",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Uses();
}
