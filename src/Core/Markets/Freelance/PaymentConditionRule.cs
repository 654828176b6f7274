using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>A fee is due for the work, whatever the client earns with it.</summary>
public sealed partial class PaymentConditionRule : WordingRule
{
    public override string Id => "freelance.paymentCondition";

    public override LocalText Title { get; } = new("報酬を、自分の入金や売上しだいにしない", "A fee does not wait for the client’s own income");

    public override LocalText Source { get; } = new(
        "フリーランス法 第4条（報酬の支払期日）",
        "Freelance Act, Art. 4 (date of payment)");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Waiting();

    protected override Regex? Harmless => Bonuses();

    protected override LocalText Fix { get; } = new(
        "この条件を消して、「受け取ってから払うまで」に日数を書いてください。",
        "Remove the condition and give the number of days in \"Payment within\".");

    protected override LocalText Message(string found) =>
        new($"「{found}」では、いつ払われるか分かりません。報酬は、受け取った日から60日以内に払うと決まっています。", $"\"{found}\" leaves the day of payment open. A fee is due within 60 days of receipt.");

    protected override bool Concerns(Draft draft) => !draft.Details<AssignmentDetails>().ProBono;

    [GeneratedRegex(
        @"(取引先|客先|お客様|顧客|元請け?|親会社|クライアント|補助金|助成金|売上|代金)(から|の|が)?(の)?、?(入金|支払い)?(が|を)?(あり|され|入り|確認でき|でき)?(次第|しだい|後|の後|てから|ってから)に?、?(報酬を|報酬は)?、?(お支払い|支払い?|払い?)(します|いたします|ます|われます|とな|です|になります)|(成果|結果|売上|利益|効果)(が|の)?(出た|上がった|あがった|出て|上がって|出れ|上がれ)(ら|場合|とき|時|から|ば)(に|は|のみ|だけ|に限り|、)*(報酬を|報酬は)?(お支払い|支払い?|払い?)(します|いたします|ます|われます|とな|です|になります)|報酬(は|の支払い?は)、?(取引先|客先|元請け?|補助金|助成金|売上)[^。\n]{0,10}(入金|振り込まれ|支払われ)[^。\n]{0,4}(後|次第|しだい|から)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Waiting();

    [GeneratedRegex(
        @"[^。\n]{0,40}(上乗せ|追加の?報酬|別に|別途|加えて|ボーナス|プラス|さらに)[^。\n]{0,40}|[^。\n]{0,40}(にかかわらず|に関わらず|に関係なく|を待たず|ではなく)[^。\n]{0,40}|[^。\n]{0,40}(お支払い|支払い|払い)(します|です)(か|と(いう|言う|連絡|案内))[^。\n]{0,10}",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bonuses();
}
