namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>Runs of katakana, of which nobody marks where one word of a compound ends.</summary>
internal static class KatakanaRuns
{
    /// <summary>So few are chance more often than a word of a compound.</summary>
    private const int Few = 2;

    /// <summary>Whether a word takes few katakana out of a run and leaves few there: ジム in ジムニー, パン屋 in ジャパン屋.</summary>
    public static bool IsCutBy(WordMatch word, FoldedText text)
    {
        var own = text.Scripts[word.Start..word.End];
        return IsFew(AtEnd(text.Scripts[..word.Start])) && IsFew(AtStart(own)) || IsFew(AtEnd(own)) && IsFew(AtStart(text.Scripts[word.End..]));
    }

    private static bool IsFew(int katakana) => katakana is > 0 and <= Few;

    private static int AtStart(ReadOnlySpan<Script> scripts) => scripts.IndexOfAnyExcept(Script.Katakana) is var other and >= 0 ? other : scripts.Length;

    private static int AtEnd(ReadOnlySpan<Script> scripts) => scripts.Length - 1 - scripts.LastIndexOfAnyExcept(Script.Katakana);
}
