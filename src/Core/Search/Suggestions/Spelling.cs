namespace SetagayaPort.Core.Search.Suggestions;

/// <summary>What a word is written in.</summary>
internal static class Spelling
{
    public static bool HasKanji(string text) => text.Any(IsKanji);

    public static bool IsHiragana(string text) => text.All(x => x is (>= 'ぁ' and <= 'ゖ') or 'ー');

    public static bool EndsInHiragana(string text) => text.Length > 0 && text[^1] is >= 'ぁ' and <= 'ゖ';

    /// <summary>Kanji, katakana or letters throughout, as nouns are.</summary>
    public static bool IsNounLike(string text) => text.Length > 0 && text.All(x => IsKanji(x) || IsKatakana(x) || char.IsAsciiLetter(x));

    /// <summary>Katakana goes on into katakana and letters into letters: no word ends between them.</summary>
    public static bool GoesOn(char before, char after) =>
        IsKatakana(before) && IsKatakana(after) || char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after);

    private static bool IsKatakana(char x) => x is (>= 'ァ' and <= 'ヺ') or 'ー';

    private static bool IsKanji(char x) => x is (>= '\u4e00' and <= '\u9fff') or (>= '\u3400' and <= '\u4dbf') or (>= '\uf900' and <= '\ufaff') or '々' or '〆' || char.IsSurrogate(x);
}
