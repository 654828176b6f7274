using System.Text;

namespace SetagayaPort.Core.Contacts;

/// <summary>
/// A text as contacts are looked for in it: full-width letters and digits narrow, and in a second reading numbers spelled in kanji and
/// kana as digits. Each unit knows where it came from.
/// </summary>
internal sealed class ContactText
{
    private const string KanjiDigits = "〇一二三四五六七八九";

    /// <summary>The longest spellings first, so that れい is not read as something else's beginning.</summary>
    private static readonly (string Word, char Digit)[] Spelled =
    [
        ("ゼロ", '0'), ("ぜろ", '0'), ("れい", '0'), ("レイ", '0'), ("零", '0'), ("○", '0'), ("◯", '0'), ("壱", '1'), ("弐", '2'), ("参", '3'),
    ];

    private readonly List<int> sources = [];

    private ContactText(string source, bool spelled)
    {
        var folded = new StringBuilder(source.Length);
        for (var at = 0; at < source.Length;)
        {
            var (text, length) = spelled && Digit(source, at) is { } digit ? digit : Narrow(source, at);
            foreach (var unit in text)
            {
                folded.Append(unit);
                sources.Add(at);
            }

            at += length;
        }

        sources.Add(source.Length);
        Value = folded.ToString();
    }

    public string Value { get; }

    public static ContactText Plain(string source) => new(source, spelled: false);

    public static ContactText WithDigits(string source) => new(source, spelled: true);

    /// <summary>The stretch of the source from which a stretch of the reading came.</summary>
    public ContactSpan Span(ContactKind kind, int start, int length) => new(kind, sources[start], sources[start + length] - sources[start]);

    private static (string Text, int Length)? Digit(string source, int at)
    {
        if (KanjiDigits.IndexOf(source[at], StringComparison.Ordinal) is >= 0 and var value)
            return (((char)('0' + value)).ToString(), 1);
        foreach (var (word, digit) in Spelled)
        {
            if (string.CompareOrdinal(source, at, word, 0, word.Length) == 0)
                return (digit.ToString(), word.Length);
        }

        return null;
    }

    private static (string Text, int Length) Narrow(string source, int at)
    {
        var length = Rune.TryGetRuneAt(source, at, out var rune) ? rune.Utf16SequenceLength : 1;
        // A lone surrogate has no form; it is looked past.
        return length == 1 && char.IsSurrogate(source[at]) ? (" ", 1) : (source.Substring(at, length).Normalize(NormalizationForm.FormKC), length);
    }
}
