using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>This side is for those who take over themselves, not for brokers.</summary>
public sealed partial class SolicitationRule : WordingRule
{
    public override string Id => "succession.solicitation";

    public override LocalText Title { get; } = new("仲介の営業に使わない", "No solicitation by brokers");

    public override LocalText Source { get; } = new(
        "中小M&Aガイドライン（第3版、2024年）の広告・営業についての考え方、このサイトの約束",
        "SME M&A Guidelines (3rd edition, 2024) on advertising and solicitation; practice of this site");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Offers();

    protected override Regex? Harmless => Refusals();

    protected override LocalText Fix { get; } = new(
        "この部分を消してください。ご自身で引き継ぐときだけ掲載できます。支援機関の方は、区の窓口へご連絡ください。",
        "Remove this part. Only those who would take over themselves post here. Advisers may turn to the ward.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、仲介の営業に読めます。ここは、自分で引き継ぐ人の掲載です。", $"\"{found}\" reads as solicitation by a broker. This side is for those who would take over themselves.");

    [GeneratedRegex(
        @"買い手(候補|企業)?(の)?(様|さま|さん|方)?(を|も)(多数|すぐに?|無料で)?(ご紹介|紹介|ご案内)(します|しています|しております|いたします|いたしており|できます|可能)|(M&A)?仲介(会社|業者)(です|でござ|として、?(ご紹介|ご支援|お手伝い|お力|仲介し|御社|貴社))|(成約|仲介|紹介)?手数料(は|が)?(完全)?(無料|0円|ゼロ円|いただきません|頂きません|かかりません)で(す|ご紹介|お手伝い|サポート|ご支援)|(売り手|譲渡企業|譲渡側)(様|さま|さん)?(は|の手数料は|からは)?(、)?(手数料)?(完全)?無料|(着手金|成功報酬|仲介手数料)(を|は)(申し受け|いただき|頂き|頂戴し)(ます|ております)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Offers();

    [GeneratedRegex(
        @"[^。、]{0,20}(紹介|案内)(します|できます|しています)(という|との|と言)|(前職|勤め先|勤務先|職場|以前|元|前の会社)[^。]{0,14}仲介(会社|業者)(です|として)[^。]{0,6}",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Refusals();
}
