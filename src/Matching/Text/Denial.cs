using SetagayaPort.Matching.Text.Morphology;

namespace SetagayaPort.Matching.Text;

/// <summary>What stands after a noun to say that it is not there or not wanted: 夜勤なし, 残業はありません, 経験不問.</summary>
internal static class Denial
{
    /// <summary>Whether 不要 goes on, as in 不要品, where it denies nothing.</summary>
    private const string Compounding = "不要";

    private static readonly string[] Endings = Folded("ありません ございません なし 無し ない 無い なく 無く ゼロ 不要 不問 以外");
    private static readonly string[] Stressed = Folded("一切 いっさい まったく 全く");

    /// <summary>Where the denial of the word that ends there ends; null where it is not denied. 夜勤・残業なし denies both.</summary>
    /// <param name="chars">The folded text.</param>
    /// <param name="end">The word's end.</param>
    /// <param name="words">All words of the text.</param>
    /// <param name="next">The word after it among them.</param>
    public static int? EndOf(ReadOnlySpan<char> chars, int end, List<Morpheme> words, int next)
    {
        while (end + 1 < chars.Length && chars[end] is '・' or 'や')
        {
            while (next < words.Count && words[next].Start <= end)
                next++;
            if (next == words.Count || words[next].Start != end + 1 || !words[next].Part.IsNominal())
                return null;
            end = words[next].End;
        }
        return LengthInText(chars[end..]) is var length and > 0 ? end + length : null;
    }

    /// <summary>How many folded characters deny what stands before them in a text; 0 where none do.</summary>
    public static int LengthInText(ReadOnlySpan<char> after)
    {
        var at = after.Length > 0 && after[0] is 'の' or 'は' or 'が' or 'も' ? 1 : 0;
        foreach (var word in Stressed)
            if (at > 0 && after[at..].StartsWith(word))
                at += word.Length;
        return LengthOfEnding(after[at..]) is var length and > 0 ? at + length : 0;
    }

    /// <summary>
    /// The same in a query, where only 夜勤なし and 夜勤のない are wishes: whoever types お金がない tells of themselves.
    /// </summary>
    public static int LengthInQuery(ReadOnlySpan<char> after)
    {
        var at = after.Length > 0 && after[0] == 'の' ? 1 : 0;
        return LengthOfEnding(after[at..]) is var length and > 0 ? at + length : 0;
    }

    private static int LengthOfEnding(ReadOnlySpan<char> text)
    {
        foreach (var ending in Endings)
            if (text.StartsWith(ending))
                return ending == Compounding && text.Length > ending.Length && Scripts.Of(text[ending.Length]) == Script.Kanji ? 0 : ending.Length;
        return 0;
    }

    private static string[] Folded(string words) => Array.ConvertAll(words.Split(' '), TextFolding.Fold);
}
