using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Sexual entertainment finds no place through the ward.</summary>
public sealed partial class AdultTradeRule : WordingRule
{
    public override string Id => "shops.adultTrade";

    public override LocalText Title { get; } = new("性風俗の店のための掲載はしない", "No listing for sexual entertainment");

    public override LocalText Source { get; } = new(
        "風営法 第28条（店舗型性風俗特殊営業の禁止区域等）",
        "Entertainment Business Act, Art. 28 (areas closed to sexual entertainment)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => AdultTrades();

    protected override Regex? Harmless => Refused();

    protected override LocalText Fix { get; } = new(
        "このサイトでは紹介できません。この言葉を消してください。",
        "We cannot introduce it here. Remove the words.");

    protected override LocalText Message(string found) =>
        new($"「{found}」とあります。性風俗の店は、法律と条例で、開ける場所がきびしく限られています。", $"It says \"{found}\". Law and ordinance close almost every area to sexual entertainment.");

    [GeneratedRegex(
        @"性風俗|風俗店|ソープランド|ファッションヘルス|デリ(バリー)?ヘルス|ピンサロ|ピンクサロン|イメクラ|ストリップ(劇場|ショー)|ラブホテル|アダルトショップ|出会い(系)?喫茶|個室ビデオ",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AdultTrades();

    [GeneratedRegex(
        @"[^。\n]{0,30}(不可|お断り|できません|できない|禁止|ご遠慮|NG|以外|貸しません|除(く|き)|ありません)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Refused();
}
