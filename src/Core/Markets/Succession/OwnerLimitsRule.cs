using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>Nobody is chosen by age or sex, owners included.</summary>
public sealed partial class OwnerLimitsRule : WordingRule
{
    public override string Id => "succession.ownerLimits";

    public override LocalText Title { get; } = new("譲る人を、年齢や性別で限らない", "No limits on the age or sex of owners");

    public override LocalText Source { get; } = new(
        "このサイトの約束（年齢や性別で、相手を限らない）",
        "Practice of this site: nobody is chosen by age or sex");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Limits();

    protected override LocalText Fix { get; } = new(
        "この部分を消して、どんな事業を引き継ぎたいかを書いてください。",
        "Remove this part and say what kind of business you would take over.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、年齢や性別で相手を限る言い方です。", $"\"{found}\" leaves people out for their age or sex.");

    [GeneratedRegex(
        @"(\d{2}(歳|才|代)(以上|以下|以降|未満)?|高齢|ご高齢|年配|男性|女性|独身)の?(オーナー|経営者|店主|社長|代表|事業主)(様|さま|さん|の方)?(限定|に限|のみ)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Limits();
}
