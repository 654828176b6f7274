using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>The terms stand in writing as soon as the work is given.</summary>
public sealed partial class WrittenTermsRule : WordingRule
{
    public override string Id => "freelance.writtenTerms";

    public override LocalText Title { get; } = new("約束は、書いて渡す", "The terms are given in writing");

    public override LocalText Source { get; } = new(
        "フリーランス法 第3条（取引条件の明示）",
        "Freelance Act, Art. 3 (terms in writing)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Unwritten();

    protected override Regex? Harmless => Else();

    protected override LocalText Fix { get; } = new(
        "この言葉を消してください。仕事の中身、報酬、支払いの日などは、頼むときにすぐ、書面かメッセージで渡します。",
        "Remove it. The work, the fee and the date of payment are given in writing or by message as soon as the work is given.");

    protected override LocalText Message(string found) =>
        new($"「{found}」では、約束が残りません。条件は書いて渡すと決まっています。", $"\"{found}\" leaves nothing in writing, which the law asks for.");

    [GeneratedRegex(
        @"口頭(のみ|だけ)?(での?|の)(契約|約束|発注)(と(します|なり|いたし)|です|に(なり|し)ます|で(す|進め|お願い))|口約束で(進め|お願い|始め)|(契約書|発注書|書面)(など|等)?(は|を)?、?(作りません|作成しません|交わしません|交わさず|なし(で|です)|出しません|発行しません)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unwritten();

    [GeneratedRegex(
        @"[^。\n]{0,20}(口頭|口約束|契約書)[^。\n]{0,16}(では(なく|しません|終わら)|避け|(進め|始め|お願いは?し)ません)[^。\n]{0,10}",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Else();
}
