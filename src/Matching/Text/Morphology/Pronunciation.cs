namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>How words are read, in folded hiragana.</summary>
internal static class Pronunciation
{
    private static readonly string?[] Known = new string?[Ipadic.Default.Words.Count];

    /// <summary>Empty where it is not known.</summary>
    public static string Of(Morpheme morpheme, FoldedText text)
    {
        if (morpheme.Word >= 0)
            return Of(morpheme.Word);
        if (morpheme.Domain is { } domain)
            return domain.Reading;
        if (!text.Scripts.Slice(morpheme.Start, morpheme.Length).ContainsAnyExcept(Script.Kanji))
            return OfEach(text.Spelled.Slice(morpheme.Start, morpheme.Length));
        var isKana = !text.Scripts.Slice(morpheme.Start, morpheme.Length).ContainsAnyExcept(Script.Hiragana, Script.Katakana);
        return isKana ? text.Chars.Slice(morpheme.Start, morpheme.Length).ToString() : "";
    }

    public static string Of(int word) => Known[word] ??= string.Intern(TextFolding.Fold(Ipadic.Default.Reading(word)));

    /// <summary>Unknown kanji as each is read most often.</summary>
    private static string OfEach(ReadOnlySpan<char> kanji)
    {
        var readings = new List<string>();
        foreach (var c in kanji)
            readings.Add(Ipadic.Default.WordsSpelled(c.ToString()).ToArray() is { Length: > 0 } words ? Of(words.MinBy(Ipadic.Default.Words.Cost)) : "");
        return readings.Contains("") ? "" : string.Concat(readings);
    }

    /// <summary>As IPADIC reads a text, one word after the other; empty if it does not know one.</summary>
    public static string Of(string text)
    {
        using var folded = FoldedText.Of(text);
        var morphemes = new List<Morpheme>();
        Segmenter.Read(folded, WordDictionary.Empty, morphemes);
        var readings = morphemes.ConvertAll(morpheme => Of(morpheme, folded));
        return readings.Contains("") ? "" : string.Concat(readings);
    }
}
