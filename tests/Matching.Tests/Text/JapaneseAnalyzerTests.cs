using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Tests.Text;

public class JapaneseAnalyzerTests
{
    [Fact]
    public void Analyze_AnyText_TokensLieInsideItInOrder() =>
        Prop.ForAll(Texts.Any, text =>
        {
            var tokens = Analyze(text);
            return tokens.All(token => token.Start >= 0 && token.Length > 0 && token.End <= text.Length && token.Term.Length is > 0 and <= 65)
                && tokens.Zip(tokens.Skip(1)).All(pair => pair.First.Start <= pair.Second.Start && pair.First.Position <= pair.Second.Position);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Analyze_AnyText_CutsNoSurrogatePair() =>
        Prop.ForAll(Texts.Any, text => Analyze(text).All(token =>
            !IsInsidePair(text, token.Start) && !IsInsidePair(text, token.End) && token.Term.IsNormalized())).QuickCheckThrowOnFailure();

    [Fact]
    public void AnalyzeQuery_AnyText_HasTermsInEveryClause() =>
        Prop.ForAll(Texts.Any, query => JapaneseAnalyzer.Default.AnalyzeQuery(query) is var clauses
            && clauses.Count <= JapaneseAnalyzer.MostClauses
            && clauses.All(clause => clause.Alternatives.Count > 0
                && clause.Alternatives.All(phrase => phrase.Terms.Count > 0 && phrase.Weight is > 0 and <= 1 && phrase.Literal != "")
                && clause.Alternatives.Zip(clause.Alternatives.Skip(1)).All(pair => pair.First.Weight >= pair.Second.Weight))).QuickCheckThrowOnFailure();

    [Fact]
    public void Analyze_OneTextOnManyThreads_GivesTheSame()
    {
        const string text = "三茶の空き店舗でパンやさんを継ぎたい。フードロスと昭和レトロな純喫茶に関心があります。";
        var expected = Analyze(text);
        Parallel.For(0, 200, _ => Assert.Equal(expected, Analyze(text)));
    }

    [Theory]
    [InlineData("ｶﾞﾗｽの居抜き", "#居抜き", 5, 3)]
    [InlineData("㈱三茶", "#三軒茶屋", 1, 2)]
    [InlineData("㍿さくら", "#株式会社", 0, 1)]
    [InlineData("😀居ぬき", "#居抜き", 2, 3)]
    [InlineData("か\u3099らす工房", "#ものづくり工房", 4, 2)]
    [InlineData("フード・トラック", "#キッチンカー", 0, 8)]
    [InlineData("時給1,200円", "1200", 2, 5)]
    [InlineData("Wi-Fiとjobs", "#求人", 6, 4)]
    [InlineData("𠮷野家", "吉", 0, 2)]
    [InlineData("쫘ㄾ", "쫥", 0, 2)]
    public void Analyze_Folded_PointsIntoTheOriginal(string text, string term, int start, int length) =>
        Assert.Contains(Analyze(text), token => (token.Term, token.Start, token.Length) == (term, start, length));

    [Fact]
    public void Analyze_Compound_SaysItsPartsAtTheirPositions()
    {
        var terms = Analyze("空き店舗").Select(token => (token.Term, token.Position)).ToArray();
        Assert.Contains(("#空き店舗", 0), terms);
        Assert.Contains(("#店舗", 2), terms);
        Assert.Contains(("店舗", 2), terms);
    }

    [Theory]
    [InlineData("三軒茶屋", "#お茶屋")]
    [InlineData("ジャパン", "#ぱん")]
    [InlineData("個人事業", "#人事")]
    [InlineData("見事ですし", "#すし")]
    [InlineData("rental shopping", "#店舗")]
    [InlineData("花やかな", "#花屋")]
    public void Analyze_CharactersOfAnotherWord_AreNotTheWord(string text, string term) =>
        Assert.DoesNotContain(Analyze(text), token => token.Term == term);

    [Theory]
    [InlineData("です。ます、でした")]
    [InlineData("the of and")]
    [InlineData("！？\n　")]
    [InlineData("")]
    public void Analyze_NoContent_SaysNothing(string text) => Assert.Empty(Analyze(text));

    [Theory]
    [InlineData("店舗 経営", "店舗経営")]
    [InlineData("Web　デザイン", "Webデザイン")]
    public void Analyze_WhiteSpace_TakesNoPosition(string spaced, string joined) =>
        Assert.Equal(Analyze(joined)[^1].Position, Analyze(spaced)[^1].Position);

    [Fact]
    public void Words_OfASeeker_AreWhatItSpeaksOf() =>
        Assert.Equal(
            ["和菓子", "職人", "製菓衛生師", "製菓", "資格", "excel", "原価", "世田谷区", "店舗", "引き継ぐ", "ヴィーガン", "ヴィーガンスイーツ", "スイーツ"],
            JapaneseAnalyzer.Default.Words("和菓子職人を15年。製菓衛生師の資格があり、Excelで原価も。世田谷で店を継ぎたい。ヴィーガンスイーツ。"));

    private static IReadOnlyList<Token> Analyze(string text) => JapaneseAnalyzer.Default.Analyze(text);

    private static bool IsInsidePair(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
