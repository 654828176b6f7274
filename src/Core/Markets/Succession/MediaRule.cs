using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A report or a prize is found by a search, and the name with it.</summary>
public sealed partial class MediaRule : WordingRule
{
    public override string Id => "succession.media";

    public override LocalText Title { get; } = new("テレビや雑誌、受賞のことを書かない", "No mention of television, magazines or prizes");

    public override LocalText Source => BusinessKind.NoName;

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Reports();

    protected override Regex? Harmless => Others();

    protected override LocalText Fix { get; } = new(
        "ここでは消して、秘密保持の約束をした相手に伝えることをおすすめします。",
        "We suggest leaving it out here and telling it to those who have promised secrecy.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、検索すると、どのお店か分かることがあります。", $"A search for \"{found}\" may tell which business it is.");

    [GeneratedRegex(
        @"(テレビ|TV|ラジオ|雑誌|新聞|メディア|情報誌|ガイドブック)(番組)?(などで|などに|で|に|でも|にも)(何度も|度々|たびたび|よく)?(紹介|取り上げ|掲載|放送|放映|出演|登場|出ました|出た|載)|(雑誌|新聞|メディア)掲載|テレビ(出演|取材)(歴|の?実績|多数|あり)|取材を(何度も)?(受け|いただ)|受賞歴|(賞|金賞|大賞|グランプリ|賞状)を(いただ|受賞|獲得|頂)|を受賞し|表彰(され|を受け)まし",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reports();

    [GeneratedRegex(
        @"(テレビ|雑誌|新聞|メディア)[でに]?(紹介|掲載|広告)[^。、]{0,6}(せず|しません|していません|は望み|お断り|の依頼は)|取材を(受けて|受け)(い)?ません|受賞歴(は)?(不問|問いません)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Others();
}
