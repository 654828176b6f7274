using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Prototypes, drawings and ideas are work, and are not asked for without pay.</summary>
public sealed partial class FreePrototypeRule : WordingRule
{
    public override string Id => "collaboration.freePrototype";

    public override LocalText Title { get; } = new("試作やアイデアを、ただで求めない", "Prototypes and ideas are not asked for without pay");

    public override LocalText Source { get; } = new(
        "知的財産取引に関するガイドライン（中小企業庁）、中小受託取引適正化法（2026年1月から。下請法を改めたもの）",
        "Guidelines on Intellectual Property Transactions (SME Agency); Act on fair subcontracting with small businesses (in force since January 2026)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => FreeWork();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "試作や図面の費用をだれが持つかを書いてください。予算が決まっていなければ「費用は相談して決めます」と書けます。",
        "Say who pays for prototypes and drawings; if undecided, write that the cost is settled together.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、試作や知恵をただで求める言い方です。", $"\"{found}\" asks for work or ideas without pay.");

    [GeneratedRegex(
        @"(試作品?|見本|サンプル|アイデア|企画|提案|デザイン|図面|設計|ロゴ)[^。\n]{0,8}(無償|無料|タダ|ただ働き)(で|にて|の)?[^。\n]{0,10}(お願い|ください|くださる|していただ|して頂|提供いただ|できる(方|会社)|に限り)|(無償|無料|タダ)で[^。\n]{0,6}(試作|デザイン|設計|図面|企画|アイデア)[^。\n]{0,8}(お願い|ください|くださる|していただ|提供いただ|できる(方|会社))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FreeWork();

    [GeneratedRegex(
        @"(試作品?|見本|サンプル)[^。\n]{0,8}(無償|無料)で(お)?(試|使|食べ|体験|味わ|受け取|持|配)[^。\n]{0,16}|(試作品?|見本|サンプル|アイデア|企画|提案|デザイン|図面|設計)[^。\n]{0,8}(無償|無料)[^。\n]{0,10}(お願い)(は|を)?(しません(?!か)|いたしません(?!か)|することはありません(?!か))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}
