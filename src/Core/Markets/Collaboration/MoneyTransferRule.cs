using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>No bank account and no request to send money in a listing: this site moves no money.</summary>
public sealed partial class MoneyTransferRule : WordingRule
{
    public override string Id => "collaboration.moneyTransfer";

    public override LocalText Title { get; } = new("口座や振り込みのお願いを書かない", "No bank account and no request to send money");

    public override LocalText Source { get; } = new(
        "このサイトではお金を動かさないこと（サイトの決まり）",
        "Practice of this site: no money moves here");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Transfers();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "口座や振り込みのお願いを消してください。お金の話は、相手が決まってから、書面で決めます。",
        "Remove the account and the request. Settle money in writing once you have found each other.");

    protected override LocalText Message(string found) =>
        new($"「{found}」と書かれています。口座や振り込みのお願いは、詐欺に使われるおそれがあります。", $"It says \"{found}\". Accounts and requests to send money open the door to fraud.");

    [GeneratedRegex(
        @"(振込先|振り込み先|口座番号)\s*:|(振込先|振り込み先|口座番号)は[^。\n]{0,20}\d{4}|(振込先|振り込み先)は[^。、\n]{0,12}(銀行|信用金庫|信金|農協)[^。、\n]{0,12}(支店|です)|(普通|当座)(預金|口座)?[\s:]*\d{6,7}|(振込|振り込み|振り込んで|お振込|お振り込み|お振込み)(ください|をお願いし|願います)|前払いで(の)?(お願い|お?支払い?(ください|いただ)|お?振り?込み?(ください|をお願い))|先に(ご)?入金(ください|を(お願い|済ませ))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Transfers();

    [GeneratedRegex(
        @"「[^」\n]{0,30}(振込|振り込|口座|前払い|入金)[^」\n]{0,30}」|(普通|当座)[\s:]*\d{6,7}(人|個|本|件|台|枚|歩|円)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}
