using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>A client does not tie a freelancer to itself.</summary>
public sealed partial class ExclusivityRule : WordingRule
{
    public override string Id => "freelance.exclusivity";

    public override LocalText Title { get; } = new("ほかの仕事を受けることを禁じない", "Other work is not forbidden");

    public override LocalText Source { get; } = new(
        "フリーランスとして安心して働ける環境を整備するためのガイドライン（専属や競業を禁じる義務の一方的な設定）",
        "Guideline for freelancers (exclusivity and non-competition imposed one-sidedly)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Ties();

    protected override Regex? Harmless => Free();

    protected override LocalText Fix { get; } = new(
        "この言葉を消してください。秘密を守ってほしいときは「秘密を守る約束（NDA）を結ぶ」を選んでください。",
        "Remove it. To keep something secret, choose the non-disclosure agreement.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、ほかの仕事を禁じる条件に見えます。フリーランスの方は、ほかの仕事も自由に受けられます。", $"\"{found}\" seems to forbid other work, which a freelancer is free to take.");

    [GeneratedRegex(
        @"(同業)?(他社|ほかの会社|他の会社|よその会社|他店)(から)?の(仕事|案件|業務|依頼)(は|を|も)?、?(受けること(は|を))?(禁止|受けないで|お断りくださ|ご遠慮くださ|受けられません)|専属(契約)?(でお願い|に限|を条件|となっていただ|になっていただ)|競業(は|を)?禁止",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ties();

    [GeneratedRegex(
        @"[^。\n]{0,20}(他社|ほかの会社|他の会社|他店|専属|競業)[^。\n]{0,20}(では(あり|ござい)ません|しません|かまいません|構いません|自由)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Free();
}
