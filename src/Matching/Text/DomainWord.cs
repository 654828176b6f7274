using SetagayaPort.Matching.Text.Morphology;

namespace SetagayaPort.Matching.Text;

/// <summary>One way of writing a word of the dictionary, folded.</summary>
internal sealed class DomainWord
{

    private readonly bool _hasKatakana;
    private string? _reading;

    public DomainWord(string spelling, string canonical)
    {
        Spelling = spelling.Replace("/", "", StringComparison.Ordinal);
        using var folded = FoldedText.Of(Spelling);
        (Text, Last, Canonical) = (folded.Chars.ToString(), folded.Scripts[^1], canonical);
        IsParted = folded.Scripts.IndexOfAny(Script.Separator, Script.Space) >= 0;
        _hasKatakana = folded.Scripts.Contains(Script.Katakana);
        PartedBefore = spelling.IndexOf('/', StringComparison.Ordinal);
    }

    /// <summary>As the dictionary has it.</summary>
    public string Spelling { get; }

    public string Text { get; }

    /// <summary>The word that stands for the group, as it is shown to people.</summary>
    public string Canonical { get; }

    public Script Last { get; }

    /// <summary>The character that forms no pair with the one before it; -1 where all do.</summary>
    public int PartedBefore { get; }

    /// <summary>Whether there is white space or punctuation in it: M&amp;A.</summary>
    public bool IsParted { get; }

    /// <summary>
    /// What the word costs in a sentence, on IPADIC's scale, where a noun costs 3000 to 7000 and the commonest less than nothing. The longer,
    /// the surer; but hiragana may always be grammar (すし in ですし, まま that is no ママ) and two katakana part of another word (ジム in
    /// ジムニー), so that these must do without a head start.
    /// </summary>
    /// <param name="scripts">How the text writes it.</param>
    public int CostAs(ReadOnlySpan<Script> scripts)
    {
        var length = Text.Length;
        if (!scripts.ContainsAnyExcept(Script.Hiragana))
            return 10000 - 1700 * length + (_hasKatakana ? 1500 : 0);
        return length == 1 ? 5000 : length == 2 && !scripts.ContainsAnyExcept(Script.Katakana) ? 5000 : 3000 - 1800 * length;
    }

    /// <summary>In folded hiragana; empty where it is not known.</summary>
    public string Reading => _reading ??= Pronunciation.Of(Spelling);

    /// <summary>Whether it is a name, whose inside is no word: 三軒茶屋 holds no 茶屋.</summary>
    public bool IsName { get; set; }

    /// <summary>What it says; worked out when a text first says it.</summary>
    public WordTerm? Said { get; set; }
}
