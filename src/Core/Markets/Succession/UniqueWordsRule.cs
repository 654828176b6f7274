using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>What only one business can say of itself tells which one it is.</summary>
public sealed partial class UniqueWordsRule : WordingRule
{
    public override string Id => "succession.uniqueWords";

    public override LocalText Title { get; } = new("「唯一」「初」など、一軒に決まる言い方をしない", "No words that fit one business alone");

    public override LocalText Source => BusinessKind.NoName;

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Claims();

    protected override Regex? Harmless => Goods();

    protected override LocalText Fix { get; } = new(
        "「めずらしい」「長く親しまれてきた」のような言い方をおすすめします。",
        "We suggest words such as rare, or long loved.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、一軒にしか当てはまらない言い方です。検索すると、どのお店か分かることがあります。", $"\"{found}\" fits one business alone. A search may tell which one it is.");

    [GeneratedRegex(
        @"(区内|都内|国内|日本|東京|世田谷区?|(世田谷|北沢|玉川|砧|烏山)地域|この(町|街|地域|商店街|沿線))(で|では|に|には)?(唯一|ただ[一1]つ|[一1](軒|つ|店舗?)だけ|[一1]軒しか|初の|で最も古い|最古)|(区内|都内|国内|日本|東京|世田谷区?)で(は)?初めて(の店|導入|作っ|出し|始め)|(日本|世界|全国|業界|区内|都内)(初|最古|唯一)|ミシュラン|ビブグルマン|百名店|人間国宝|現代の名工|宮内庁御用達",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Claims();

    [GeneratedRegex(
        @"ミシュランの?(製|タイヤ|チューブ)|(人間国宝|現代の名工)(の|が)[^。、]{0,8}(作品|器|作)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Goods();
}
