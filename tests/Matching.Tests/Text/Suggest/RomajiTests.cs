using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Text.Suggest;

namespace SetagayaPort.Matching.Tests.Text.Suggest;

public class RomajiTests
{
    [Theory]
    [InlineData("さんげんぢゃや", "sangenjaya", "sangenzyaya", "Sangenjaya", "sangenjyaya", "サンゲンヂャヤ")]
    [InlineData("とうきょう", "tokyo", "toukyou", "tōkyō", "Tôkyô", "tookyoo")]
    [InlineData("おおた", "ota", "oota", "ohta", "Ōta")]
    [InlineData("しんばし", "shimbashi", "shinbashi", "sinbasi")]
    [InlineData("まっちゃ", "matcha", "maccha", "mattya", "maxtutya")]
    [InlineData("かふぇ", "kafe", "cafe", "kafé", "kahue")]
    [InlineData("けーき", "ke-ki", "keeki", "kēki", "keki")]
    [InlineData("ぱーてぃー", "pa-thi-", "paatii", "pati")]
    [InlineData("しもきたざわ", "shimokitazawa", "simokitazawa", "shimo kitazawa")]
    [InlineData("ふたこたまがわ", "futakotamagawa", "hutakotamagawa")]
    [InlineData("きんえん", "kin'en", "kinnen", "kinen")]
    [InlineData("うぇぶ", "webu")]
    [InlineData("てづくり", "teduku ri", "tezukuri", "tedzukuri")]
    public void Of_WaysOfTyping_AreOne(string kana, params string[] typed) =>
        Assert.All(typed, way => Assert.Equal(Romaji.Of(kana), Romaji.Of(way)));

    [Theory]
    [InlineData("びょういん", "びよういん")]
    [InlineData("かき", "かぎ")]
    [InlineData("せいと", "せと")]
    [InlineData("はは", "ぱぱ")]
    public void Of_OtherWords_AreOthers(string one, string other) => Assert.NotEqual(Romaji.Of(one), Romaji.Of(other));

    [Theory]
    [InlineData("sanch", "さんちゃ")]
    [InlineData("sanc", "さんちゃ")]
    [InlineData("santy", "さんちゃ")]
    [InlineData("sang", "さんげんぢゃや")]
    [InlineData("さんg", "さんげんぢゃや")]
    [InlineData("さんげんj", "さんげんぢゃや")]
    [InlineData("さんげんd", "さんげんづくり")]
    [InlineData("pany", "ぱんや")]
    [InlineData("kei", "けいり")]
    [InlineData("matc", "まっちゃ")]
    [InlineData("gakk", "がっこう")]
    [InlineData("kaf", "かふぇ")]
    [InlineData("ts", "つくる")]
    public void Prefixes_UnfinishedSound_BeginsTheWord(string typed, string word) =>
        Assert.Contains(Romaji.Prefixes(typed), prefix => Romaji.Of(word).StartsWith(prefix, StringComparison.Ordinal));

    [Theory]
    [InlineData("sh", "さくら")]
    [InlineData("ch", "たまがわ")]
    [InlineData("ts", "たまがわ")]
    [InlineData("j", "ざっか")]
    [InlineData("さんg", "さんかく")]
    public void Prefixes_UnfinishedSound_BeginsNoOther(string typed, string word) =>
        Assert.DoesNotContain(Romaji.Prefixes(typed), prefix => Romaji.Of(word).StartsWith(prefix, StringComparison.Ordinal));

    [Fact]
    public void Of_AnyWord_IsTheSameFromKanaHepburnAndKunrei() => Prop.ForAll(Kana.Words, word =>
        (Romaji.Of(word.Kana) == Romaji.Of(word.Hepburn) && Romaji.Of(word.Kana) == Romaji.Of(word.Kunrei)).Label($"{Romaji.Of(word.Kana)} {Romaji.Of(word.Hepburn)} {Romaji.Of(word.Kunrei)}"))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Prefixes_AnyWordTypedLetterByLetter_BeginIt() => Prop.ForAll(Kana.Words, word =>
        new[] { word.Hepburn, word.Kunrei }.All(typed => Enumerable.Range(1, typed.Length).All(length =>
            Romaji.Prefixes(typed[..length]) is var prefixes && (prefixes.Count == 0 || prefixes.Any(prefix => Romaji.Of(word.Kana).StartsWith(prefix, StringComparison.Ordinal))))))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Prefixes_AnyString_BeginWithItsOwnSpelling() => Prop.ForAll(Texts.Any, text =>
        Romaji.Of(text) is var spelling && Romaji.Prefixes(text) is var prefixes && (spelling.Length == 0 ? prefixes.Count == 0 : prefixes[0] == spelling)).QuickCheckThrowOnFailure();
}
