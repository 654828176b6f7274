using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>A fee once agreed is not cut for the convenience of the client.</summary>
public sealed partial class FeeCutRule : WordingRule
{
    public override string Id => "freelance.feeCut";

    public override LocalText Title { get; } = new("決めた報酬を、あとから減らさない", "A fee once agreed is not cut");

    public override LocalText Source { get; } = new(
        "フリーランス法 第5条第1項第2号（報酬の減額の禁止）",
        "Freelance Act, Art. 5 (1) (ii) (no cut of the fee)");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Cuts();

    protected override Regex? Harmless => Faults();

    protected override LocalText Fix { get; } = new(
        "この言葉を消してください。報酬は、はじめに決めた額を払います。",
        "Remove these words. The fee is paid as it was agreed.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、決めた報酬を減らす約束です。相手に落ち度がないのに減らすことは、禁じられています。", $"\"{found}\" cuts an agreed fee. The law forbids it where the freelancer is not at fault.");

    [GeneratedRegex(
        @"値引き?協力金|協力値引き|(報酬|料金|単価)(額)?(は|を|が|から)?、?[^。\n]{0,12}(減額|歩引き)(あり(?!ま)|する(こと|場合)(が|も)(あり|ござい)ます|させていただ|の(場合|可能性|こと)(が|も)あります|もあります)|(予告なく|一方的に)(報酬|料金|単価)?を?減額し",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cuts();

    [GeneratedRegex(
        @"[^。\n]{0,40}(納期|遅れ|遅延|不備|間に合わ|違反|欠陥|欠け|落ち度|範囲を減ら|仕事を減ら|量が減)[^。\n]{0,40}減額[^。\n]{0,16}|[^。\n]{0,24}(値引き?協力金|協力値引き|減額|歩引き)[^。\n]{0,16}(しません|いたしません|(あり|ござい)ません|求めません|いただきません|禁止)|[^。\n]{0,20}減額[^。\n]{0,16}(受け(た|てい)|相談)[^。\n]{0,10}|[^。\n]{0,10}(値引き?協力金|協力値引き)(という|とは|の(説明|記事|問題))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Faults();
}
