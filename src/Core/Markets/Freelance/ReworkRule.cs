using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Work is not redone without end for the same fee.</summary>
public sealed partial class ReworkRule : WordingRule
{
    public override string Id => "freelance.rework";

    public override LocalText Title { get; } = new("修正の回数を、限りなしにしない", "Corrections have a limit");

    public override LocalText Source { get; } = new(
        "フリーランス法 第5条第2項第2号（不当なやり直しの禁止）",
        "Freelance Act, Art. 5 (2) (ii) (no unfair rework)");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Endless();

    protected override Regex? Harmless => PaidOrDeclined();

    protected override LocalText Fix { get; } = new(
        "修正の回数を決めて書いてください。例：「修正は2回まで。それより多いときは、追加の報酬を払います」",
        "Give a number, such as two corrections, with further ones paid extra.");

    protected override LocalText Message(string found) =>
        new($"「{found}」では、報酬が同じまま、やり直しに終わりがありません。", $"\"{found}\" lets the work be redone without end for the same fee.");

    [GeneratedRegex(
        @"(修正|手直し|やり直し|リテイク)(の?(回数|対応))?(は|も|に|を)?、?(何度でも|何回でも|無制限|制限なし|無限)|(無制限|何度でも|何回でも|無限)(の|に|で)?、?(修正|手直し|やり直し|リテイク)|(納得|満足)(が|の)?(できる|いく|する)まで、?(何度(でも|も)|何回(でも|も))?、?(修正|手直し|やり直)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Endless();

    [GeneratedRegex(
        @"(修正|手直し|やり直し|リテイク|無制限|何度でも|何回でも|無限|納得|満足)[^。\n]{0,30}((追加の?(料金|報酬|費用)|別途、?(料金|報酬|費用)?)(を|で|も)?、?(お支払い|支払い|払い)|(という|といった)[^。\n]{0,8}は(しません|いたしません|ありません)|無制限(では|に(は)?)(ありません|なりません|しません|ない))|(修正|手直し)(は|が|も)?(何度でも|何回でも|無制限に)(でき|可能)|[^。\n]{0,24}(修正|手直し)[^。\n]{0,12}(できる|しやすい|受け付ける|という|といった|残せる|直せる)[^。\n]{0,10}(仕組み|しくみ|ページ|アプリ|画面|システム|データ|窓口|サイト|サービス|宣伝|表|ソフト|ひな形)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PaidOrDeclined();
}
