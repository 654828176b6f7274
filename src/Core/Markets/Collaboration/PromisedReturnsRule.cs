using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Nobody is promised that money comes back or grows.</summary>
public sealed partial class PromisedReturnsRule : WordingRule
{
    public override string Id => "collaboration.promisedReturns";

    public override LocalText Title { get; } = new("元本や配当、もうけを約束しない", "No promise that money comes back or grows");

    public override LocalText Source { get; } = new(
        "出資法 第1条（出資金の受入れの制限）、金融商品取引法 第29条（登録）",
        "Act Regulating the Receipt of Contributions, Art. 1; Financial Instruments and Exchange Act, Art. 29 (registration)");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Promises();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "この言葉を消してください。資金の応援を頼むときは、使い道と、お礼の内容だけを書きます。",
        "Remove these words. To ask for money, say only what it is used for and how you will thank the giver.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、お金がもどる、増えるという約束です。ここには載せられません。", $"\"{found}\" promises that money comes back or grows. It cannot be published here.");

    [GeneratedRegex(
        @"元本(を|の)?(保証|保障)|(利回り|年利|月利|配当(金)?)[^。、\n]{0,10}(を)?(保証|お約束|約束|確約)(し(ます|て)|いた|付き|つき|の)|配当(金)?(を|も)(お)?(支払い(し|いたし)?ます|支払います|払います|出します|渡しします)|(必ず|絶対に?|確実に)(儲|もう)か(る|り)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Promises();

    [GeneratedRegex(
        @"(元本(を|の)?(保証|保障)|(必ず|絶対に?|確実に)(儲|もう)か(る|り)|(利回り|年利|月利|配当)[^。、\n]{0,10}(保証|約束|確約))[^。\n]{0,15}(ません(?!か)|ではない|でない|ない|せず|注意|被害|詐欺|断)[^。\n]{0,4}|「[^」\n]{0,30}(元本|配当|利回り|儲|もう)[^」\n]{0,20}」[^。\n]{0,20}(注意|被害|詐欺|断|だまされ)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}
