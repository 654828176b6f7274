using System.Globalization;
using System.Text;

namespace SetagayaPort.Matching.Text;

/// <summary>
/// The first half of folding: NFKC, lower case, no accents, no invisible characters, old kanji renewed. Every base character is normalized
/// together with the marks that follow it, so that each result knows the span it came from: ㈱ gives three characters, ｶﾞ gives one.
/// </summary>
internal static class CompatibilityForm
{
    private const char Replacement = '\ufffd';

    public static void Read(string text, FoldedText into)
    {
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (!IsPlain(c) || at + 1 < text.Length && JoinedLength(text, at + 1) > 0)
            {
                at = ReadSequence(text, at, into);
                continue;
            }
            into.Append(Simple(c), at, at + 1);
            at++;
        }
    }

    /// <summary>Characters whose compatibility form needs no table: ASCII, kana, the common kanji and punctuation, full-width ASCII.</summary>
    private static bool IsPlain(char c) =>
        c < '\u0080'
        || c is >= 'ぁ' and <= '\u3096' or >= 'ァ' and <= 'ー' or >= '\u4e00' and <= '\u9fff' or >= '\u3000' and <= '\u3011' or >= '！' and <= '～';

    private static char Simple(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | ' '),
        < '\u0080' => c,
        '\u3000' => ' ',
        >= '！' and <= '～' => Simple((char)(c - 0xfee0)),
        >= '\u4e00' and <= '\u9fff' => OldKanji.Renew(c) ?? c,
        _ => c,
    };

    private static int ReadSequence(string text, int start, FoldedText into)
    {
        var isRune = Rune.TryGetRuneAt(text, start, out var first);
        var end = start + (isRune ? first.Utf16SequenceLength : 1);
        while (end < text.Length && JoinedLength(text, end) is var length and > 0)
            end += length;
        // A lone surrogate and U+FFFE are no text: string.Normalize refuses them.
        if (!isRune || first.Value is 0xfffe or 0xffff)
        {
            into.Append(Replacement, start, end);
            return end;
        }
        foreach (var rune in WithoutMarks(text[start..end].Normalize(NormalizationForm.FormKD)).Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (!IsMark(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
                Append(Rune.ToLowerInvariant(rune), start, end, into);
        return end;
    }

    private static void Append(Rune rune, int start, int end, FoldedText into)
    {
        if (OldKanji.Renew(rune.Value) is { } modern)
        {
            into.Append(modern, start, end);
            return;
        }
        Span<char> units = stackalloc char[2];
        var length = rune.EncodeToUtf16(units);
        foreach (var unit in units[..length])
            into.Append(unit, start, end);
    }

    /// <summary>Accents go, but the two voicing marks stay for kana to be joined with.</summary>
    private static string WithoutMarks(string decomposed)
    {
        var kept = new StringBuilder(decomposed.Length);
        foreach (var rune in decomposed.EnumerateRunes())
            if (rune.Value is 0x3099 or 0x309a || !IsMark(rune))
                kept.Append(rune);
        return kept.ToString();
    }

    /// <summary>How long the character there is if it is normalized together with the one before it; 0 where a new one begins.</summary>
    private static int JoinedLength(string text, int at)
    {
        var c = text[at];
        if (c < '\u0300' || c is not ('\uff9e' or '\uff9f') && IsPlain(c))
            return 0;
        return Rune.TryGetRuneAt(text, at, out var rune) && Joins(rune) ? rune.Utf16SequenceLength : 0;
    }

    private static bool Joins(Rune rune) =>
        IsMark(rune) || IsJamo(rune.Value) || rune.Value is 0xff9e or 0xff9f || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark;

    /// <summary>Letters of Korean that make one syllable with their neighbours: 가 and ㄹ are 갈.</summary>
    private static bool IsJamo(int value) => value is >= 0x1160 and <= 0x11ff or >= 0x3131 and <= 0x318e or >= 0xffa0 and <= 0xffdc;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
