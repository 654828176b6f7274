using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Who asks for skill without a budget says in words that it is unpaid.</summary>
public sealed partial class UnpaidNotSaidRule : Rule
{
    public override string Id => "collaboration.unpaidNotSaid";

    public override LocalText Title { get; } = new("予算0で技術を頼むときは、お礼がないことを書く", "Skill without a budget: say that it is unpaid");

    public override LocalText Source { get; } = new(
        "お金の条件が、はじめに分かること（この市場の決まり）",
        "Practice of this market: terms of money are clear from the start");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        var details = draft.Details<ChallengeDetails>();
        if (details.Budget == 0 && details.SupportKinds.Contains(SupportKind.Skill) && !draft.PublicTexts.Any(x => Terms().IsMatch(x.Text)))
        {
            yield return Find(
                "details.budget",
                new("予算が0なのに、お礼や費用のことが書かれていません。", "The budget is 0, but nothing is said about pay or costs."),
                new(
                    "「報酬はありません。材料費はこちらで持ちます」のように書くか、予算を入れてください。",
                    "Write something like \"There is no pay; we cover the materials\", or give a budget."));
        }
    }

    [GeneratedRegex("無償|無料|無報酬|報酬|謝礼|謝金|お礼|ボランティア|費用|材料費|実費|交通費|手弁当", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Terms();
}
