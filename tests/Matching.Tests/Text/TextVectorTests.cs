using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Tests.Text;

public class TextVectorTests
{
    private static readonly string[] Market =
    [
        "和菓子の店を継いでくれる方を探しています。製菓の経験がある方を歓迎します。",
        "製菓衛生師です。接客も好きです。和菓子の店を継ぎたいです。",
        "カフェのホールスタッフを募集します。接客の経験は問いません。",
        "Webデザイナーです。ロゴとチラシを作ります。",
        "三軒茶屋の居抜き店舗です。重飲食もできます。",
        "町工場で旋盤を回す方を募集します。",
    ];

    private static readonly IdfTable Idf = IdfTable.From(Market.Select(TextVector.From));

    [Fact]
    public void Similarity_OfAnyTexts_IsWithinBoundsAndTheSameBothWays() =>
        Prop.ForAll(Texts.Any, Texts.Any, (one, other) =>
        {
            var (a, b) = (TextVector.From(one), TextVector.From(other));
            var likeness = TextVector.Similarity(a, b, Idf);
            return likeness is >= 0 and <= 1 && likeness == TextVector.Similarity(b, a, Idf)
                && TextVector.Similarity(a, a, Idf) is var self && (a.IsEmpty ? self == 0 : Math.Abs(self - 1) < 1e-9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Similarity_TextsOfOneSubject_IsGreaterThanOfTwo() =>
        Assert.All(Market.Skip(2), other => Assert.True(
            TextVector.Similarity(Of(0), Of(1), Idf) > TextVector.Similarity(Of(0), TextVector.From(other), Idf)));

    [Fact]
    public void Similarity_OtherWordsForTheSame_IsFull() =>
        Assert.Equal(1, TextVector.Similarity(TextVector.From("三茶のベーカリー"), TextVector.From("三軒茶屋でパン屋さん"), Idf), 9);

    [Fact]
    public void Similarity_RareWord_WeighsMoreThanACommonOne()
    {
        var text = TextVector.From("接客、旋盤");
        Assert.True(TextVector.Similarity(text, TextVector.From("旋盤"), Idf) > TextVector.Similarity(text, TextVector.From("接客"), Idf));
    }

    [Theory]
    [InlineData("よろしくおねがいいたします")]
    [InlineData("12,000 34")]
    [InlineData("a b c")]
    public void From_TextWithoutASubject_IsEmpty(string text) => Assert.True(TextVector.From(text).IsEmpty);

    [Fact]
    public void From_Fields_WeighsThem() =>
        Assert.Equal(3, TextVector.From(("パン屋", 2), ("ベーカリー", 1)).WeightOf("#パン屋"), 9);

    [Fact]
    public void WeightOf_TermNotSaid_IsZero() => Assert.Equal(0, TextVector.From("パン屋").WeightOf("#花屋"));

    [Fact]
    public void SharedTerms_Words_StrongestFirst() =>
        Assert.Equal(
            ["製菓", "ヴィーガンボウル", "米粉"],
            TextVector.SharedTerms(
                TextVector.From("米粉と製菓、製菓、ヴィーガンボウル、乾燥米"),
                TextVector.From("製菓の仕事。米粉のヴィーガンボウル"),
                3));

    [Fact]
    public void SharedTerms_AtMostSoMany_KeepsTheStrongest() =>
        Assert.Equal(["和菓子"], TextVector.SharedTerms(Of(0), TextVector.From("和菓子、和菓子、経験"), 1, Idf));

    [Fact]
    public void SharedTerms_PairsAcrossWords_AreNotShown() =>
        Assert.DoesNotContain("衣縫", TextVector.SharedTerms(TextVector.From("浴衣縫合"), TextVector.From("浴衣縫合"), 9));

    private static TextVector Of(int text) => TextVector.From(Market[text]);
}
