using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>What is let already is not advertised.</summary>
public sealed partial class TakenRule : WordingRule
{
    public override string Id => "shops.taken";

    public override LocalText Title { get; } = new("借り手が決まった場所は、掲載を終わらせる", "What is taken is no longer advertised");

    public override LocalText Source { get; } = new(
        "不動産の表示に関する公正競争規約 第21条（おとり広告）に準じる",
        "After the fair competition code on property advertising, Art. 21 (bait advertising)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Gone();

    protected override Regex? Harmless => OtherContracts();

    protected override LocalText Fix { get; } = new(
        "借り手が決まったら、掲載を終わらせてください。まだなら、この言葉を消してください。",
        "If it is taken, close the listing. If not, remove the words.");

    protected override LocalText Message(string found) =>
        new($"「{found}」とあります。借りられない場所が載っていると、読む人が困ります。", $"It says \"{found}\". People are misled by premises they cannot rent.");

    [GeneratedRegex(
        @"(成約|契約|申し?込み?)済み?|成約(しました|になりました)|商談中|(借り手|借主|入居者|次の店)(が|は)決まりました|募集(は|を)?(終了|締め?切)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gone();

    [GeneratedRegex(
        @"(ガス|電気|水道|電話|回線|インターネット|保険|警備|清掃)[^。\n]{0,8}契約済み?|契約済みの(場合|とき)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherContracts();
}
