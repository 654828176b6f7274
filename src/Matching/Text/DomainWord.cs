using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text;

/// <summary>One way of writing a word of the dictionary, folded.</summary>
internal sealed class DomainWord
{
    /// <summary>Before a term that stands for a word, so that the word is never taken for a pair of characters.</summary>
    public const string Mark = "#";

    private const int ShortKana = 2;

    public DomainWord(string spelling, string canonical)
    {
        Spelling = spelling.Replace("/", "", StringComparison.Ordinal);
        using var folded = FoldedText.Of(Spelling);
        (Text, First, Last, Canonical) = (folded.Chars.ToString(), folded.Scripts[0], folded.Scripts[^1], canonical);
        Term = Mark + canonical;
        IsOneScript = !folded.Scripts.ContainsAnyExcept(First);
        PartedBefore = spelling.IndexOf('/', StringComparison.Ordinal);
    }

    /// <summary>As the dictionary has it.</summary>
    public string Spelling { get; }

    public string Text { get; }

    /// <summary>The term that stands for the group of words.</summary>
    public string Term { get; }

    /// <summary>The term as shown to people.</summary>
    public string Canonical { get; }

    public Script First { get; }

    public Script Last { get; }

    public bool IsOneScript { get; }

    /// <summary>The character that forms no pair with the one before it; -1 where all do.</summary>
    public int PartedBefore { get; }

    public bool IsSingleKanji => Text.Length == 1 && First == Script.Kanji;

    /// <summary>Two kana of one script: a word only when it stands alone.</summary>
    public bool IsShortKana => IsOneScript && Text.Length <= ShortKana && (First is Script.Katakana or Script.Hiragana);

    /// <summary>The dictionary's words inside this one, by rising offset.</summary>
    public IReadOnlyList<Part> Parts { get; set; } = [];

    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Part(int Offset, DomainWord Word);
}
