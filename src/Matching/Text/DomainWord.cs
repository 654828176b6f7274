using System.Runtime.InteropServices;
using SetagayaPort.Matching.Text.Morphology;

namespace SetagayaPort.Matching.Text;

/// <summary>One way of writing a word of the dictionary, folded.</summary>
internal sealed class DomainWord
{
    /// <summary>Before a term that stands for a word, so that the word is never taken for a pair of characters.</summary>
    public const string Mark = "#";

    private const int ShortKana = 2;
    private const int LongestCounted = 6;

    private readonly bool _hasKatakana;
    private string? _reading;

    public DomainWord(string spelling, string canonical)
    {
        Spelling = spelling.Replace("/", "", StringComparison.Ordinal);
        using var folded = FoldedText.Of(Spelling);
        (Text, First, Last, Canonical) = (folded.Chars.ToString(), folded.Scripts[0], folded.Scripts[^1], canonical);
        Term = Mark + canonical;
        IsOneScript = !folded.Scripts.ContainsAnyExcept(First);
        IsParted = folded.Scripts.IndexOfAny(Script.Separator, Script.Space) >= 0;
        _hasKatakana = folded.Scripts.Contains(Script.Katakana);
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

    /// <summary>Whether there is white space or punctuation in it: M&amp;A.</summary>
    public bool IsParted { get; }

    /// <summary>
    /// What the word costs in a sentence, on IPADIC's scale, where a common noun costs 3000 to 7000. The longer, the surer; and hiragana may
    /// always be grammar (すし in ですし, まま that is no ママ), so that a short word of them must do without a head start.
    /// </summary>
    /// <param name="scripts">How the text writes it.</param>
    public int CostAs(ReadOnlySpan<Script> scripts)
    {
        var length = Math.Min(Text.Length, LongestCounted);
        if (!scripts.ContainsAnyExcept(Script.Hiragana))
            return 10000 - 1700 * length + (_hasKatakana ? 1500 : 0);
        return length == 1 ? 5000 : 3500 - 1200 * length;
    }

    public bool IsSingleKanji => Text.Length == 1 && First == Script.Kanji;

    /// <summary>Two kana of one script: a word only when it stands alone.</summary>
    public bool IsShortKana => IsOneScript && Text.Length <= ShortKana && (First is Script.Katakana or Script.Hiragana);

    /// <summary>In folded hiragana; empty where it is not known.</summary>
    public string Reading => _reading ??= Pronunciation.Of(Spelling);

    /// <summary>The dictionary's words inside this one, by rising offset.</summary>
    public IReadOnlyList<Part> Parts { get; set; } = [];

    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Part(int Offset, DomainWord Word);
}
