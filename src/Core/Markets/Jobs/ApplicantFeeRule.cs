using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Who looks for work pays nothing for it, and leaving it costs no fixed sum.</summary>
public sealed partial class ApplicantFeeRule : WordingRule
{
    public override string Id => "jobs.applicantFee";

    public override LocalText Title { get; } = new("応募する方や働く方に、お金を払わせない", "Applicants and staff pay nothing");

    public override LocalText Source { get; } = new(
        "労働基準法 第16条（賠償予定の禁止）、職業安定法 第39条・第40条（報酬の禁止）",
        "Labour Standards Act, Art. 16 (no penalties agreed in advance); Employment Security Act, Art. 39 and 40 (no fees)");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Charges();

    protected override LocalText Fix { get; } = new("この部分を消してください。かかるお金は、雇い主が持ちます。", "Remove this part. Such costs are the employer's.");

    protected override LocalText Message(string found) =>
        new($"「{found}」のように、応募する方や働く方にお金を払わせることはできません。", $"\"{found}\" makes applicants or staff pay, which is not allowed.");

    [GeneratedRegex(
        @"(登録料|紹介料|保証金|入社金|採用手数料|応募手数料)(として|は|が)?\s*(\d[\d,]*万?円|必要です|かかります|をいただき|を(お)?支払)|(早期(退職|離職)|途中で辞め|無断欠勤|遅刻)[^。]{0,12}(罰金|違約金|賠償金)|(罰金|違約金)(\d|を(いただき|請求|支払)|あり)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Charges();
}
