using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>What was ordered is received and paid for.</summary>
public sealed partial class RejectionRule : WordingRule
{
    public override string Id => "freelance.rejection";

    public override LocalText Title { get; } = new("できたものは、受け取って払う", "What was ordered is received and paid for");

    public override LocalText Source { get; } = new(
        "フリーランス法 第5条第1項第1号（受領拒否の禁止）、第4条（報酬の支払期日）",
        "Freelance Act, Art. 5 (1) (i) (no refusal of receipt) and Art. 4 (date of payment)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Refusals();

    protected override LocalText Fix { get; } = new(
        "この条件を消してください。できあがりの決まりを、「してほしいこと・納めるもの」に書いておくと安心です。",
        "Remove the condition, and say under what is to be delivered when it is good enough.");

    protected override LocalText Message(string found) =>
        new($"「{found}」では、頼まれたとおりに作っても報酬がありません。", $"\"{found}\" leaves work unpaid that was done as ordered.");

    protected override bool Concerns(Draft draft) => !draft.Details<AssignmentDetails>().ProBono;

    [GeneratedRegex(
        @"(気に入ら(ない|なけれ|なかった)|採用(しない|されない|しなか|に至らな|されなか)|不採用|ボツ|没)(った)?(の|に(なった|した)|となった)?(場合|とき|時|ば|もの|作品|原稿|記事|分)?(は|には|なら|に)?、?(報酬(は|を|が)?、?)?(お支払いしません|支払いません|払いません|お支払いできません|(報酬)?(は)?(なし(です|とな|。|$)|出ません|発生しません)|受け取りません|お支払いはありません)|採用(された|した)(もの|作品|原稿|記事|分|場合)(のみ|だけ|に限り)、?(に)?(報酬|お支払い)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Refusals();
}
