using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Tests.Text;

/// <summary>Texts to try, and what it means that a query finds one.</summary>
internal static class Texts
{
    private static readonly string[] Bits =
    [
        "三茶", "居抜き", "空き店舗", "東京都", "ﾃﾚﾜｰｸ", "ｶﾞﾗｽ", "が", "か\u3099", "ヴァイオリン", "づ", "ヶ", "ケ", "月", "々", "ゝ", "ゞ", "ー", "ーー", "―", "・", "㈱", "㍿", "①",
        "澤", "𠮷", "😀", "👨‍👩‍👧", "\ud83d", "\udc00", "\ufffe", "\u200b", "\ufe0f", "é", "e\u0301", "İ", "ß", "ﬁ", "한", "쫘", "ㄾ", "ㅏ", "ﾡ", "ெ", "ா", "1,200", "Wi-Fi", "C++", "jobs", "remote work", " ", "　", "\n", "。", "、",
        "<b>", "&", "\"", "'", "\0", "を", "です", "ます", "パン", "やさん", "屋", "ア", "ァ", "ヴ",
    ];

    /// <summary>Strings of any UTF-16 units, and of pieces that fold, combine and break.</summary>
    public static Arbitrary<string> Any { get; } = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Choose(0, 0xffff).Select(unit => (char)unit).ListOf().Select(units => string.Concat(units)),
        Gen.Elements(Bits).ListOf().Select(bits => string.Concat(bits))).ToArbitrary();

    public static bool Finds(string query, string text)
    {
        var said = JapaneseAnalyzer.Default.Analyze(text).Select(token => token.Term).ToHashSet();
        var folded = JapaneseAnalyzer.Fold(text);
        var clauses = JapaneseAnalyzer.Default.AnalyzeQuery(query);
        return clauses.Count > 0 && clauses.All(clause => clause.IsExcluded != clause.Alternatives.Any(phrase =>
            phrase.Terms.All(said.Contains) && (phrase.Literal is null || folded.Contains(phrase.Literal, StringComparison.Ordinal))));
    }
}
