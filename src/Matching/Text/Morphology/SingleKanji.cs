namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>
/// Several single kanji in a row are most often one word that no dictionary has, 米粉, or a name, 霧鵺堂. They are joined, numbers and their
/// counters left out.
/// </summary>
internal static class SingleKanji
{
    private const int Longest = 4;

    /// <summary>Joins words of the list from <paramref name="first"/> on.</summary>
    public static void Join(List<Morpheme> words, int first, FoldedText text)
    {
        var kept = first;
        for (var i = first; i < words.Count; kept++)
        {
            var end = i;
            while (end < words.Count && end - i < Longest && IsSingle(words[end], text, end > i))
                end++;
            words[kept] = end - i > 1
                ? new Morpheme(words[i].Start, words[end - 1].End - words[i].Start, Morpheme.Unknown, PartOfSpeech.Noun, null)
                : words[i];
            i = Math.Max(end, i + 1);
        }
        words.RemoveRange(kept, words.Count - kept);
    }

    private static bool IsSingle(Morpheme word, FoldedText text, bool mayEnd) =>
        word.Domain is null && text.Scripts[word.Start] == Script.Kanji && word.Length == text.UnitLength(word.Start)
        && (word.Part.IsNominal() && word.Part is not (PartOfSpeech.Number or PartOfSpeech.AdverbialNoun) || mayEnd && word.Part == PartOfSpeech.Suffix);
}
