using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>Names and books are asked for after the promise of secrecy, not before.</summary>
public sealed partial class SecrecyRule : WordingRule
{
    public override string Id => "succession.secrecy";

    public override LocalText Title { get; } = new("秘密保持の約束より先に、名前や決算書を求めない", "No names or books before the promise of secrecy");

    public override LocalText Source { get; } = new(
        "中小M&Aガイドライン（第3版、2024年）の秘密保持",
        "SME M&A Guidelines (3rd edition, 2024) on confidentiality");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Demands();

    protected override LocalText Fix { get; } = new(
        "この部分を消してください。資料は、秘密保持の約束のあと、譲る人が見せると決めたときに見られます。",
        "Remove this part. You see the papers after the promise of secrecy, when the owner decides so.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、秘密保持の約束より先に求めることではありません。", $"\"{found}\" is not to be asked for before the promise of secrecy.");

    [GeneratedRegex(
        @"(決算書|財務諸表|確定申告書|試算表|帳簿|通帳|顧客(名簿|リスト|台帳)|店名|社名|所在地)(や[^。、]{1,8})?(を|の(コピー|写し)を|も)(先に|まず|はじめに|最初に|すぐに?|今すぐ)(、)?(送|お送り|見せ|お見せ|教え|お教え|開示|公開|ください)|(まず|先に|最初に|はじめに)(は)?、?(決算書|財務諸表|確定申告書|試算表|通帳|顧客(名簿|リスト|台帳)|店名|社名|所在地)(や[^。、]{1,8})?(を|も)(送|お送り|見せ|お見せ|教え|お教え|開示|公開|ください)|(秘密保持|NDA)(契約|の約束)?(は|など)?(なし|無し|不要|いりません|抜き|結ばず)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Demands();
}
