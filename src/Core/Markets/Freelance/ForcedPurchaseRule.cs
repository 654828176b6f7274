using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Nobody has to buy what the client names in order to get the work.</summary>
public sealed partial class ForcedPurchaseRule : WordingRule
{
    public override string Id => "freelance.forcedPurchase";

    public override LocalText Title { get; } = new("仕事の条件に、物を買わせない", "Nobody has to buy something to get the work");

    public override LocalText Source { get; } = new(
        "フリーランス法 第5条第1項第5号（購入・利用強制の禁止）",
        "Freelance Act, Art. 5 (1) (v) (no forced purchase or use)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Purchases();

    protected override Regex? Harmless => Covered();

    protected override LocalText Fix { get; } = new(
        "こちらで用意するか、費用を払うことを書いてください。品質のために必要なら、そのわけを書いてください。",
        "Provide it, or say that you pay for it. If quality requires it, give the reason.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、物を買わせる条件に見えます。わけのない購入の強制は、禁じられています。", $"\"{found}\" looks like a forced purchase, which the law forbids without good reason.");

    [GeneratedRegex(
        @"(指定|弊社|当社|当店|当会)(の|する|した)?[^。\n]{0,14}(を|の)、?(必ず)?(ご?購入|お買い上げ|買って|ご?契約)(し(て)?)?(いただ|頂|くださ|下さ|が(必要|必須|条件)|必須|を(必須|条件)|をお願い)|(機材|教材|ソフト|商品|道具|制服|端末|キット)(の|を)(ご?購入)(が|は|を)?(必須|条件|義務)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Purchases();

    [GeneratedRegex(
        @"(指定|弊社|当社|当店|当会|機材|教材|ソフト|商品|道具|制服|端末|キット)[^\n]{0,40}(費用|代金|実費|経費|立て?替え)[^。\n]{0,15}(お支払いし|払い|負担し|精算し|お返しし)|[^。\n]{0,10}(お客様|参加者|来店|来場|受講者)[^。\n]{0,30}|(指定|弊社|当社|当店|当会|機材|教材|ソフト|商品|道具|制服|端末|キット)[^。\n]{0,30}(必要|必須|条件|義務)(は|では|も)(あり|ござい)ません",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Covered();
}
