namespace SetagayaPort.Matching.Text;

/// <summary>
/// Parts unquoted text into clauses, since Japanese is typed without spaces: at dictionary words, at katakana and Latin words, and at
/// function words. 三茶のカフェで働きたい asks for 三軒茶屋, カフェ and 働く.
/// </summary>
internal sealed class QueryWords
{
    private readonly string _query;
    private readonly FoldedText _text;
    private readonly Analysis _analysis;
    private readonly List<QueryClause> _clauses = [];

    private QueryWords(string query, FoldedText text, Analysis analysis) => (_query, _text, _analysis) = (query, text, analysis);

    public static IReadOnlyList<QueryClause> Of(string query, WordDictionary dictionary)
    {
        using var text = FoldedText.Of(query);
        var words = new QueryWords(query, text, Tokenizer.Analyze(text, dictionary));
        words.Read();
        return words._clauses;
    }

    private void Read()
    {
        var from = 0;
        foreach (var word in _analysis.Words)
        {
            Between(from, word.Start);
            Add(word.Start, word.End, new QueryPhrase([new QueryTerm(word.Word.Term, 0)]), word.End);
            from = word.End;
        }
        Between(from, _text.Length);
    }

    private void Between(int from, int to)
    {
        while (from < to)
        {
            var end = _text.Scripts[from] == Script.Word ? EndOfWord(from, to) : EndOfSpan(from, to);
            switch (_text.Scripts[from])
            {
                case Script.Word:
                    Add(from, end, null, end);
                    break;
                case Script.Katakana:
                    Katakana(from, end);
                    break;
                case Script.Kanji or Script.Hiragana:
                    foreach (var (start, stop) in ContentSpans.Of(_text, from, end))
                        Add(start, stop, null, stop);
                    break;
            }
            from = end;
        }
    }

    /// <summary>A word may go on over other characters, 1,200 and C++, and a number takes its counter along: 30代, 2丁目.</summary>
    private int EndOfWord(int from, int to)
    {
        var word = _analysis.Pieces.FirstOrDefault(piece => piece.Kind == TermKind.Latin && piece.At == from);
        var end = Math.Min(to, word.Term is null ? EndOfSpan(from, to) : word.End);
        if (!char.IsAsciiDigit(_text.Chars[end - 1]))
            return end;
        var kanji = _text.Scripts[end..to].IndexOfAnyExcept(Script.Kanji);
        kanji = kanji < 0 ? to - end : kanji;
        return end + (kanji <= 2 ? kanji : _text.Chars[end] == '万' ? 2 : _text.UnitLength(end));
    }

    private int EndOfSpan(int from, int to)
    {
        var group = Group(from);
        var end = from + 1;
        while (end < to && Group(end) == group)
            end++;
        return end;
    }

    private int Group(int at) => _text.Scripts[at] switch
    {
        Script.Space => (int)Script.Separator,
        Script.Hiragana => (int)Script.Kanji,
        var script => (int)script,
    };

    private void Katakana(int from, int to)
    {
        var whole = _analysis.Pieces.FirstOrDefault(piece => piece.Kind == TermKind.KatakanaRun && piece.At == from && piece.End == to);
        Add(from, to, whole.Term is null ? null : new QueryPhrase([new QueryTerm(whole.Term, 0)]), from + Tokenizer.KatakanaStem(_text.Chars[from..to]).Length);
    }

    private void Add(int from, int to, QueryPhrase? word, int literalEnd)
    {
        var alternatives = new List<QueryPhrase>();
        if (word is not null)
            alternatives.Add(word);
        // M&A is found as a word; its only letter that is indexed would find everything.
        if (LiteralPhrase.Of(_analysis.Pieces, _text, from, literalEnd) is { } literal && (word is null || literal.Terms is not [{ Term: [<= '\u007f'] }]))
            alternatives.Add(literal);
        if (alternatives.Count > 0)
            _clauses.Add(new QueryClause(_query[_text.Starts[from].._text.Ends[to - 1]], alternatives));
    }
}
