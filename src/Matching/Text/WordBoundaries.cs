namespace SetagayaPort.Matching.Text;

/// <summary>
/// Whether a spelling found in a text is the word there, or only the same characters within another: パン in ジャパン, すし in ですし. Without
/// grammar, the change of script and the particles are what tells words apart.
/// </summary>
internal static class WordBoundaries
{
    /// <summary>The length of the match, or 0 where the characters belong to other words.</summary>
    public static int Length(DomainWord word, FoldedText text, int at, int previousEnd)
    {
        var scripts = text.Scripts;
        var end = at + word.Text.Length;
        if (word.Last == Script.Word && end < text.Length && scripts[end] == Script.Word && text.Chars[end] == 's')
            end++;
        // The text may spell in katakana what the dictionary spells in hiragana: the text's scripts decide.
        var joinsLeft = at > 0 && Joins(scripts[at - 1], scripts[at]);
        var joinsRight = end < text.Length && Joins(scripts[end - 1], scripts[end]);
        return (joinsLeft || joinsRight) && !Stands(word, text, at, end, joinsLeft, joinsRight, previousEnd) ? 0 : end - at;
    }

    /// <summary>After で and に, two hiragana are grammar too often: 見事ですし.</summary>
    private static bool MayPrecede(DomainWord word, char last) => word.IsShortKana ? last is 'の' or 'を' or 'は' : FunctionWords.IsParticle(last);

    private static bool Joins(Script left, Script right) => left == right && left >= Script.Word;

    private static bool Stands(DomainWord word, FoldedText text, int at, int end, bool joinsLeft, bool joinsRight, int previousEnd)
    {
        var (first, last) = (text.Scripts[at], text.Scripts[end - 1]);
        if (joinsLeft && first == Script.Word || joinsRight && last == Script.Word || word.IsSingleKanji)
            return false;
        var follows = joinsLeft && (previousEnd == at || first == Script.Hiragana && MayPrecede(word, text.Chars[at - 1]));
        var openLeft = joinsLeft && first != Script.Kanji && !follows;
        var openRight = joinsRight && last != Script.Kanji && !(last == Script.Hiragana && FunctionWords.IsParticle(text.Chars[end]));
        if (!word.IsOneScript)
            return !openLeft && !(openRight && last == Script.Katakana);
        return first == Script.Katakana && !word.IsShortKana
            ? !openLeft || !openRight
            : !openLeft && !(openRight && word.IsShortKana);
    }
}
