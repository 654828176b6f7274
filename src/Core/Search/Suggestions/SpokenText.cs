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
        var (reading, later, isReadable) = (new StringBuilder(), new List<WordStart>(), true);
        foreach (var word in JapaneseAnalyzer.Default.Read(text))
        {
            if (word.Start > 0 && word.IsContent)
                later.Add(new WordStart(word.Start, reading.Length));
            reading.Append(word.Reading.Length > 0 ? word.Reading : word.Surface);
            isReadable &= word.Reading.Length > 0 || !Spelling.HasKanji(word.Surface);
        }

        return new SpokenText(isReadable ? reading.ToString() : "", isReadable ? later : [.. later.Select(x => x with { InReading = 0 })]);
    }
}
