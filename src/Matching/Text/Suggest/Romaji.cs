namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>
/// One spelling in letters for all the ways in which a Japanese word is typed in them: Hepburn, Kunrei or as input methods take it, long
/// vowels and double consonants written or not. <c>Sangenjaya</c>, <c>sangenzyaya</c> and さんげんぢゃや all give <c>sangenzyaya</c>; <c>tōkyō</c>,
/// <c>toukyou</c> and <c>tokyo</c> give <c>tokyo</c>. For comparing, not for showing.
/// </summary>
public static class Romaji
{
    /// <summary>The spelling of a reading. Digits stay, and so do kanji; spaces and punctuation go.</summary>
    /// <param name="reading">Kana or letters or both, folded or not.</param>
    public static string Of(string reading) => Read(reading)[0];

    /// <summary>
    /// What the spelling of a word begins with when its typing has come this far: an unfinished sound may be several. <c>sanch</c> gives
    /// <c>santi</c> and <c>santy</c>. Empty when nothing of it is heard.
    /// </summary>
    /// <param name="typed">Letters, or kana with the letters of an unfinished one as input methods give them: さんg.</param>
    public static IReadOnlyList<string> Prefixes(string typed) => Read(typed) is { } read && read[0].Length > 0 ? read : [];

    private static string[] Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var heard = KanaLetters.Spell(TextFolding.Fold(text)).Where(static c => char.IsLetterOrDigit(c) || char.IsSurrogate(c));
        return new RomajiReader(string.Concat(heard)).Read();
    }
}
