using System.Reflection;
using System.Text;
using SetagayaPort.Matching.Text.Morphology;

namespace SetagayaPort.Matching.Text;

/// <summary>
/// Says the terms of a Japanese or English text, and what a query asks of them. Nothing is segmented by grammar:
/// <list type="bullet">
/// <item>words of the domain are found by their longest spelling and stand for all their spellings: 三茶 and 三軒茶屋 give <c>#三軒茶屋</c>; the
/// words inside them are said too, so that 空き店舗 is found by 店舗 and by ショップ;</item>
/// <item>all Japanese, known or not, also gives every pair of neighbouring characters, across kanji and kana but not across other characters,
/// without the pairs that are only grammar (です, を募); so any two characters of a text or more find it;</item>
/// <item>every kanji is said alone too, because people look for 鮨; a single kana is not, and cannot be searched;</item>
/// <item>a whole run of katakana, and every word of other scripts, is one term; English is stemmed and its stop words left out.</item>
/// </list>
/// Pairs know no word boundaries: 業者 is found in 事業者, and a query of 田谷 finds 世田谷. Where that misleads, the dictionary parts the
/// characters: 京都 does not find 東京都. Immutable: any number of threads may share one.
/// </summary>
public sealed class JapaneseAnalyzer
{
    /// <summary>The most clauses of a query; what is typed beyond them is not heeded.</summary>
    public const int MostClauses = 24;

    private static readonly Lazy<JapaneseAnalyzer> Shared = new(() => new JapaneseAnalyzer(ReadDictionary()));

    private readonly WordDictionary _dictionary;

    internal JapaneseAnalyzer(WordDictionary dictionary) => _dictionary = dictionary;

    /// <summary>The analyzer with the words of the town and its markets; the dictionary is read once, on first use.</summary>
    public static JapaneseAnalyzer Default => Shared.Value;

    internal WordDictionary Dictionary => _dictionary;

    /// <summary>The text's terms by rising <see cref="Token.Start"/>. Any string is a text, also one with lone surrogates.</summary>
    public IReadOnlyList<Token> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var folded = FoldedText.Of(text);
        var pieces = Tokenizer.Analyze(folded, _dictionary).Pieces;
        var tokens = new Token[pieces.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var (piece, start) = (pieces[i], folded.Starts[pieces[i].At]);
            tokens[i] = new Token(piece.Term, start, folded.Ends[piece.End - 1] - start, piece.Position);
        }
        return tokens;
    }

    /// <summary>
    /// What the query asks for. White space, also the full-width one, parts words, and all of them are wanted; unspaced Japanese is parted at
    /// dictionary words, changes of script and function words. <c>"…"</c> asks for these very characters without synonyms, <c>-word</c> leaves
    /// out what holds the word. Empty when nothing typed can be searched: blank, punctuation, one kana, or grammar only (です).
    /// </summary>
    public IReadOnlyList<QueryClause> AnalyzeQuery(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new QueryReader(_dictionary, query).Read();
    }

    /// <summary>
    /// The text's words in order, repetitions included, as they can be compared and shown: dictionary words by their standing term
    /// (<c>三軒茶屋</c>), whole katakana words, other scripts' words in lower case, and of other kanji the pairs that are words most often.
    /// </summary>
    public IReadOnlyList<string> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. SaidTerm.Of(text, this)
            .Where(said => said.CanBeShown)
            .Select(said => said.Kind == TermKind.Latin ? said.Label.ToLowerInvariant() : said.Label)];
    }

    /// <summary>The text as literals are looked for in it: folded, every run of white space one space.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var folded = FoldedText.Of(text);
        return OneSpaced(folded.Chars);
    }

    internal static string OneSpaced(ReadOnlySpan<char> folded)
    {
        var line = new StringBuilder(folded.Length);
        foreach (var c in folded)
            if (!char.IsWhiteSpace(c))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        return line.ToString();
    }

    /// <summary>
    /// The words of the text from left to right, each with its reading. White space and punctuation are in none; every letter, digit and kana
    /// is in one.
    /// </summary>
    public IReadOnlyList<ReadWord> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var folded = FoldedText.Of(text);
        var morphemes = new List<Morpheme>();
        Segmenter.Read(folded, _dictionary, morphemes);
        var (words, at) = (new List<ReadWord>(morphemes.Count), 0);
        foreach (var morpheme in morphemes)
        {
            // One sign may hold several words: ㍿.
            var (start, end) = (Math.Max(at, folded.Starts[morpheme.Start]), folded.Ends[morpheme.End - 1]);
            if (start < end)
                words.Add(new ReadWord(text[start..end], Pronunciation.Of(morpheme, folded), morpheme.Part.IsContent()));
            at = end;
        }
        return words;
    }

    internal Analysis Analyze(FoldedText text) => Tokenizer.Analyze(text, _dictionary);

    private static WordDictionary ReadDictionary()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("domain-words.tsv")
            ?? throw new InvalidOperationException("The dictionary is not embedded.");
        using var reader = new StreamReader(stream);
        return WordDictionary.Read(reader);
    }
}
