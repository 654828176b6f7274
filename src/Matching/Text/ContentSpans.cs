namespace SetagayaPort.Matching.Text;

/// <summary>What of a query's kanji and hiragana, between dictionary words and other scripts, is content.</summary>
internal sealed class ContentSpans
{
    private readonly FoldedText _text;
    private readonly List<(int From, int To)> _spans = [];

    private ContentSpans(FoldedText text) => _text = text;

    public static IReadOnlyList<(int From, int To)> Of(FoldedText text, int from, int to)
    {
        var spans = new ContentSpans(text);
        spans.Read(from, to);
        return spans._spans;
    }

    /// <summary>Splits at every を and at runs of hiragana that are grammar only; 探しています leaves 探.</summary>
    private void Read(int from, int to)
    {
        var start = from;
        for (var at = from; at < to;)
        {
            if (_text.Scripts[at] == Script.Kanji)
            {
                at += _text.UnitLength(at);
                continue;
            }
            var runEnd = EndOfHiragana(at, to);
            var cut = GrammarFrom(at, runEnd);
            if (cut < runEnd && !JoinsSingleKanji(start, at, to))
            {
                Content(start, cut);
                start = runEnd;
            }
            at = runEnd;
        }
        Content(start, to);
    }

    /// <summary>女の子 is one word.</summary>
    private bool JoinsSingleKanji(int start, int at, int to) =>
        at == start + 1 && at + 1 < to && _text.Chars[at] == 'の' && _text.Scripts[start] == Script.Kanji && _text.Scripts[at + 1] == Script.Kanji
        && (at + 2 >= to || _text.Scripts[at + 2] != Script.Kanji);

    private int EndOfHiragana(int at, int to)
    {
        if (_text.Chars[at] == 'を')
            return at + 1;
        while (at < to && _text.Scripts[at] == Script.Hiragana && _text.Chars[at] != 'を')
            at++;
        return at;
    }

    private int GrammarFrom(int start, int end)
    {
        var cut = start;
        while (cut < end && !FunctionWords.AreAll(_text.Chars[cut..end]))
            cut++;
        return cut;
    }

    /// <summary>
    /// One kanji too many at an end of what is left beside dictionary words only extends a word: 経理事務[員]募集, 販売員募集[中]. Kanji words
    /// have two characters most often, so an odd number of them tells.
    /// </summary>
    private void Content(int from, int to)
    {
        var isOdd = (to - from) % 2 == 1 && !_text.Scripts[from..to].ContainsAnyExcept(Script.Kanji);
        if (isOdd && from > 0 && _text.Scripts[from - 1] == Script.Kanji && FunctionWords.IsAffix(_text.Chars[from]))
            from++;
        else if (isOdd && (to - from > 1 || EndsBeforeKanji(to)) && FunctionWords.IsAffix(_text.Chars[to - 1]))
            to--;
        if (to > from)
            _spans.Add((from, to));
    }

    private bool EndsBeforeKanji(int to) => to < _text.Length && _text.Scripts[to] == Script.Kanji;
}
