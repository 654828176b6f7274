using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Text;
using SetagayaPort.Matching.Text.Suggest;

namespace SetagayaPort.Matching.Tests.Text.Suggest;

public class SpellingCorrectorTests
{
    private static readonly SpellingCorrector Town = SpellingCorrector.Of(
    [
        new("後継者", "こうけいしゃ", 40), new("介護", "かいご", 60), new("会議", "かいぎ", 10), new("三軒茶屋", "さんげんぢゃや", 30), new("designer", "", 12), new("デザイナー", "でざいなー", 50),
        new("美容院", "びよういん", 25), new("病院", "びょういん", 20), new("bakery", "", 8), new("アルバイト", "あるばいと", 90), new("パティシエ", "ぱてぃしえ", 7), new("税理士", "ぜいりし", 15),
        new("マンション", "まんしょん", 30), new("バッグ", "ばっぐ", 3), new("事業承継", "じぎょうしょうけい", 20),
    ]);

    [Theory]
    [InlineData("後計者", "こうけいしゃ", "後継者")]
    [InlineData("会後", "かいご", "介護")]
    [InlineData("デザイナ", "", "デザイナー")]
    [InlineData("デザイナア", "", "デザイナー")]
    [InlineData("デサイナー", "", "デザイナー")]
    [InlineData("desginer", "", "designer")]
    [InlineData("desihner", "", "designer")]
    [InlineData("bakkery", "", "bakery")]
    [InlineData("アルバト", "", "アルバイト")]
    [InlineData("アルイバト", "", "アルバイト")]
    [InlineData("バテシエ", "", "パティシエ")]
    [InlineData("バック", "", "バッグ")]
    [InlineData("ぜえりし", "", "税理士")]
    [InlineData("さんげんじや", "", "三軒茶屋")]
    [InlineData("sangenjaya", "", "三軒茶屋")]
    [InlineData("マンシヨン", "", "マンション")]
    [InlineData("事業継承", "じぎょうけいしょう", "事業承継")]
    [InlineData("猫", "ねこ", null)]
    [InlineData("アルバイト", "", null)]
    [InlineData("", "", null)]
    [InlineData("😀", "", null)]
    public void Correct_Typed_IsWhatWasMeant(string typed, string reading, string? meant) => Assert.Equal(meant, Town.Correct(typed, reading, 0)?.Word);

    [Fact]
    public void Correct_WordThatStandsInMoreTexts_IsLeftAlone()
    {
        Assert.Equal("美容院", Town.Correct("びよういん", "", 20)?.Word);
        Assert.Null(Town.Correct("びょういん", "", 25));
    }

    [Theory]
    [InlineData("とうきょう", "ときょう", 0.4)]
    [InlineData("がっこう", "がこう", 0.4)]
    [InlineData("でざいなー", "でざいなあ", 0.4)]
    [InlineData("かき", "がき", 0.4)]
    [InlineData("form", "from", 0.7)]
    [InlineData("shop", "shpo", 0.7)]
    [InlineData("shop", "shoo", 0.7)]
    [InlineData("店舗", "店員", 1)]
    [InlineData("かき", "たぬき", double.PositiveInfinity)]
    public void Between_Slips_CostLessThanWholeEdits(string one, string other, double distance) => Assert.Equal(distance, SlipDistance.Between(one, other), 9);

    [Fact]
    public void Between_AnyTwoWords_IsSymmetric_AndZeroForEqualOnesAlone() => Prop.ForAll(Words, Words, (one, other) =>
        SlipDistance.Between(one, other) is var distance && distance.Equals(SlipDistance.Between(other, one)) && distance == 0 == (one == other)).QuickCheckThrowOnFailure();

    [Fact]
    public void Correct_AnyWord_IsTheBestOfAScan_AndNoFartherThanAllowed() => Prop.ForAll(Words.Generator.Zip(Gen.Choose(0, 50)).ListOf(60).ToArbitrary(), Words, Gen.Choose(0, 20).ToArbitrary(), (drawn, typed, hits) =>
    {
        var lexicon = drawn.DistinctBy(pair => pair.Item1).Select(pair => new SpellingWord(pair.Item1, "", pair.Item2)).ToList();
        var scan = lexicon.Where(word => word.Frequency > hits && word.Word != typed && SlipDistance.Between(word.Word, typed) <= SpellingCorrector.Allowed(typed))
            .Select(word => SlipDistance.Between(word.Word, typed) - 0.1 * Math.Log10(1 + word.Frequency)).DefaultIfEmpty(double.NaN).Min();
        var found = SpellingCorrector.Of(lexicon).Correct(typed, "", hits);
        return found is null
            ? double.IsNaN(scan)
            : Math.Abs(found.Value.Distance - 0.1 * Math.Log10(1 + lexicon.Single(word => word.Word == found.Value.Word).Frequency) - scan) < 1e-9;
    }).QuickCheckThrowOnFailure();

    /// <summary>Words of few characters, so that many are near each other.</summary>
    private static Arbitrary<string> Words { get; } =
        Gen.OneOf(Gen.Elements([.. "かがきうおっーゃや"]).NonEmptyListOf(), Gen.Elements([.. "abst"]).NonEmptyListOf(), Gen.Elements([.. "店舗員"]).NonEmptyListOf())
            .Select(letters => TextFolding.Fold(string.Concat(letters.Take(10)))).ToArbitrary();
}
