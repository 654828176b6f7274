using System.Net;
using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Tests.Text;

public class HighlighterTests
{
    [Fact]
    public void Mark_WithoutItsTags_IsTheEncodedText() =>
        Prop.ForAll(Texts.Any, Texts.Any, (text, query) =>
            Unmarked(Highlighter.Mark(text, Read(query))) == Highlighter.Encode(text)
            && Unmarked(Highlighter.Mark(text, Read(text))) == Highlighter.Encode(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Encode_Decoded_IsTheTextWithNothingUnsafe() =>
        Prop.ForAll(Texts.Any, text =>
        {
            var html = Highlighter.Encode(text);
            return !html.AsSpan().ContainsAny("<>\"'\0") && WebUtility.HtmlDecode(html) == Valid(text);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Snippet_OfAnyText_FitsAndIsSafe() =>
        Prop.ForAll(Texts.Any, Texts.Any, (text, query) =>
        {
            var html = Highlighter.Snippet(text + query + text, Read(query), 20);
            var shown = WebUtility.HtmlDecode(Unmarked(html));
            return shown.Length <= 20 && !Unmarked(html).AsSpan().ContainsAny("<>\"'\0") && shown == Valid(shown);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("三茶のﾊﾟﾝやさん", "三軒茶屋 ベーカリー", "<mark>三茶</mark>の<mark>ﾊﾟﾝやさん</mark>")]
    [InlineData("<b>居抜き</b>", "居ぬき", "&lt;b&gt;<mark>居抜き</mark>&lt;/b&gt;")]
    [InlineData("空き店舗", "店舗", "空き<mark>店舗</mark>")]
    [InlineData("ゾンムルカ工房", "ゾンムルカ", "<mark>ゾンムルカ</mark>工房")]
    [InlineData("㈱港", "株式会社", "<mark>㈱</mark>港")]
    [InlineData("花屋とカフェ", "花屋 -カフェ", "<mark>花屋</mark>とカフェ")]
    [InlineData("女の子の服", "\"女の子\"", "<mark>女の子</mark>の服")]
    [InlineData("Baking & baked", "bakes", "<mark>Baking</mark> &amp; <mark>baked</mark>")]
    [InlineData("何もない", "三茶", "何もない")]
    [InlineData("花屋花屋", "花屋", "<mark>花屋花屋</mark>")]
    public void Mark_Answers_AreMarkedInTheOriginal(string text, string query, string html) =>
        Assert.Equal(html, Highlighter.Mark(text, Read(query)));

    private const string Story = "祖父が始めた店です。駅から歩いて五分、朝は五時に窯を入れます。いまは母と二人で、\n小さなパン屋を続けています。"
        + "来年の春までに、この窯と味を任せられる人を探しています。近くの保育園にも毎日届けています。住まいは二階です。";

    [Theory]
    [InlineData("祖父が始めた店です。駅から歩いて五分、朝は五時に窯を入れます。…", "")]
    [InlineData("…いまは母と二人で、 小さな<mark>パン屋</mark>を続けています。…", "ベーカリー")]
    [InlineData("…近くの<mark>保育園</mark>にも毎日届けています。住まいは<mark>二階</mark>です。", "保育園 二階")]
    public void Snippet_LongText_ShowsTheAnswersFromASentenceOn(string html, string query) =>
        Assert.Equal(html, Highlighter.Snippet(Story, Read(query), 40));

    [Fact]
    public void Snippet_ShortText_IsWhole() => Assert.Equal("<mark>三茶</mark>の花屋", Highlighter.Snippet("  三茶の花屋\n", Read("三茶"), 40));

    [Fact]
    public void Snippet_NoBorders_CutsBetweenCharacters()
    {
        var family = string.Concat(Enumerable.Repeat("👨‍👩‍👧", 30));
        var shown = Unmarked(Highlighter.Snippet(family + "居抜き" + family, Read("居抜き"), 41));
        Assert.Contains("居抜き", shown);
        Assert.Empty(shown.Replace("…", "").Replace("居抜き", "").Replace("👨‍👩‍👧", ""));
    }

    [Fact]
    public void Snippet_TooShortALength_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Highlighter.Snippet("店", [], 15));

    private static IReadOnlyList<QueryClause> Read(string query) => JapaneseAnalyzer.Default.AnalyzeQuery(query);

    private static string Unmarked(string html) => html.Replace("<mark>", "").Replace("</mark>", "");

    private static string Valid(string text) => string.Concat(text.EnumerateRunes()).Replace('\0', '\ufffd');
}
