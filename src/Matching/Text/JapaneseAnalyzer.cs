using System.Reflection;
using System.Text;
using SetagayaPort.Matching.Text.Morphology;
using SetagayaPort.Matching.Text.Synonyms;

namespace SetagayaPort.Matching.Text;

/// <summary>
/// Says the terms of a Japanese or English text, and what a query asks of them. One analysis serves index, query, marks and matching:
/// <list type="bullet">
/// <item>the text is parted into words by IPADIC and the words of the domain (<see cref="Read"/>). A word of the domain stands for all its
/// spellings, 三茶 and 三軒茶屋 give <c>#三軒茶屋</c>; any other gives its base form, 引っ越し and 引越 give <c>#引越</c>; the words inside a
/// compound are said too, so that 空き店舗 is found by 店舗 and by ショップ. Words of grammar say nothing;</item>
/// <item>a word with kanji also gives its reading, 経理 <c>~けいり</c>, so that it is found by who types kana;</item>
/// <item>a noun that is denied says that too, 夜勤はありません <c>!夜勤</c>: it is what 夜勤なし asks for, where 夜勤 alone is no answer;</item>
/// <item>English words are stemmed, and their stop words left out;</item>
/// <item>every pair of neighbouring Japanese characters, without those that are only grammar (です, を募), and every kanji is said too: not for
/// themselves, but so that any literal is looked for in few texts only.</item>
/// </list>
/// Immutable: any number of threads may share one.
/// </summary>
public sealed class JapaneseAnalyzer
{
    /// <summary>The most clauses of a query; what is typed beyond them is not heeded.</summary>
    public const int MostClauses = 24;

    private static readonly Lazy<JapaneseAnalyzer> Shared = new(() =>
    {
        Ipadic.Begin();
        return new JapaneseAnalyzer(ReadDictionary(), word => SynonymLexicon.Default.Of(word));
    });

    private readonly WordDictionary _dictionary;
    private readonly WordTerms _terms;
    private readonly QueryWords _queryWords;

    /// <param name="dictionary">The words of the domain.</param>
    /// <param name="synonyms">The words that may be meant by a folded word beyond the domain's own.</param>
    internal JapaneseAnalyzer(WordDictionary dictionary, Func<string, IReadOnlyList<Synonym>> synonyms)
    {
        (_dictionary, _terms) = (dictionary, new WordTerms(dictionary));
        _queryWords = new QueryWords(dictionary, _terms, synonyms);
    }

    /// <summary>The analyzer with the words of the town and its markets; the dictionary is read once, on first use.</summary>
    public static JapaneseAnalyzer Default => Shared.Value;

    internal WordDictionary Dictionary => _dictionary;

    /// <summary>Reads what only queries need, the words by their readings and the wider synonyms, so that the first query need not wait for them.</summary>
    public void Prepare() => _queryWords.Prepare();

    /// <summary>The text's terms by rising <see cref="Token.Start"/>. Any string is a text, also one with lone surrogates.</summary>
    public IReadOnlyList<Token> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var folded = FoldedText.Of(text);
        var pieces = Analyze(folded).Pieces;
        var tokens = new Token[pieces.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var (piece, start) = (pieces[i], folded.Starts[pieces[i].At]);
            tokens[i] = new Token(piece.Term, start, folded.Ends[piece.End - 1] - start, piece.Position);
        }
        return tokens;
    }

    /// <summary>
    /// What the query asks for. White space, also the full-width one, parts words, and unspaced Japanese is parted as texts are; hiragana is
    /// also taken for how a word is read. What says nothing in a question (を探しています, ありますか) is no clause beside others that say
    /// something. <c>"…"</c> asks for these very characters without synonyms, <c>-word</c> leaves out what holds the word. Empty when nothing
    /// typed can be searched: blank, punctuation, one kana, or grammar only (です).
    /// </summary>
    public IReadOnlyList<QueryClause> AnalyzeQuery(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new QueryReader(_queryWords, query).Read();
    }

    /// <summary>
    /// The text's words in order, repetitions included, as they can be compared and shown: dictionary words by their standing term
    /// (<c>三軒茶屋</c>), other nouns and names as they are written, and other scripts' words in lower case.
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
                words.Add(new ReadWord(text[start..end], start, Pronunciation.Of(morpheme, folded), morpheme.Part.IsContent(), morpheme.Word >= 0 || morpheme.Domain is not null));
            at = end;
        }
        return words;
    }

    internal Analysis Analyze(FoldedText text)
    {
        var words = new List<Morpheme>(text.Length);
        Segmenter.Read(text, _dictionary, words);
        return Tokenizer.Analyze(text, words, _terms);
    }

    private static WordDictionary ReadDictionary()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("domain-words.tsv")
            ?? throw new InvalidOperationException("The dictionary is not embedded.");
        using var reader = new StreamReader(stream);
        return WordDictionary.Read(reader);
    }
}
