using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Nothing is asked for beside the work without a fee.</summary>
public sealed partial class UnpaidExtrasRule : WordingRule
{
    public override string Id => "freelance.unpaidExtras";

    public override LocalText Title { get; } = new("報酬のない追加の仕事や、お金の協力を求めない", "No unpaid extras and no contributions");

    public override LocalText Source { get; } = new(
        "フリーランス法 第5条第2項第1号（不当な経済上の利益の提供要請の禁止）",
        "Freelance Act, Art. 5 (2) (i) (no demand for undue benefits)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Extras();

    protected override Regex? Harmless => Fair();

    protected override LocalText Fix { get; } = new(
        "この言葉を消すか、追加の報酬を書いてください。",
        "Remove these words, or give the extra fee.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、報酬のない協力を求めているように読めます。", $"\"{found}\" reads like a demand for something unpaid.");

    protected override bool Concerns(Draft draft) => !draft.Details<AssignmentDetails>().ProBono;

    [GeneratedRegex(
        @"(協賛金|賛助金|協力金)(の|を)?(ご?負担|お支払い|ご協力|お願い)(を|も)?(お願い|いただ|くださ|して)|(無償|無料|サービス)で(の)?(追加の?(作業|対応|修正|業務)|手伝って(いただ|くださ|もらい)|ご?対応(いただ|してくださ|していただ|をお願い)|ご?協力(いただ|くださ|をお願い))|(追加|契約外|契約にない|ほか)の?(作業|業務|対応|仕事)(も|は|が)、?(無償|無料|サービス)(で|と|です|に)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Extras();

    [GeneratedRegex(
        @"(無償|無料|サービス)で[^。\n]{0,20}(ません|求めない)|[^。\n]{0,20}(無償|無料|サービス)(では|で(お願い|求め)|に(は)?)[^。\n]{0,6}(ません|ない)[^。\n]{0,4}|[^。\n]{0,20}(企業|会社|商店|店舗|お客様|協賛者|参加者|来場者)(に|から|の皆|へ)[^。\n]{0,30}",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fair();
}
