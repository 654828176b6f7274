using System.Text;
using SetagayaPort.Matching.Text;
using SetagayaPort.Matching.Text.Suggest;

namespace SetagayaPort.Core.Search.Suggestions;

/// <summary>How a text is read, and where its later words begin.</summary>
/// <param name="Reading">In kana, with letters and digits; empty when a word of it cannot be read.</param>
/// <param name="LaterWords">Words that say something by themselves, without the first.</param>
internal sealed record SpokenText(string Reading, IReadOnlyList<WordStart> LaterWords)
{
    public static SpokenText Of(string text)
    {
        var (reading, later, at, isReadable) = (new StringBuilder(), new List<WordStart>(), 0, true);
        foreach (var word in JapaneseAnalyzer.Default.Read(text))
        {
            var start = text.IndexOf(word.Surface, at, StringComparison.Ordinal);
            if (start > 0 && word.IsContent)
                later.Add(new WordStart(start, reading.Length));
            reading.Append(word.Reading.Length > 0 ? word.Reading : word.Surface);
            isReadable &= word.Reading.Length > 0 || !Spelling.HasKanji(word.Surface);
            at = start + word.Surface.Length;
        }

        return new SpokenText(isReadable ? reading.ToString() : "", isReadable ? later : [.. later.Select(x => x with { InReading = 0 })]);
    }
}
