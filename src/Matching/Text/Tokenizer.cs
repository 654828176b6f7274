using SetagayaPort.Matching.Text.Morphology;

namespace SetagayaPort.Matching.Text;

/// <summary>Walks once over a folded text and says its terms by rising place.</summary>
internal ref struct Tokenizer
{
    private const int LongestTerm = 64;
    private const int LongestKatakana = 32;

    private readonly FoldedText _text;
    private readonly ReadOnlySpan<char> _chars;
    private readonly ReadOnlySpan<Script> _scripts;
    private readonly WordTerms _terms;
    private readonly List<Morpheme> _words;
    private readonly List<Piece> _pieces;
    private readonly List<Piece> _inside = [];
    private int _next;
    private int _parted = -1;
    private int _position;

    private Tokenizer(FoldedText text, WordTerms terms, List<Morpheme> words)
    {
        (_text, _terms, _words) = (text, terms, words);
        _chars = text.Chars;
        _scripts = text.Scripts;
        _pieces = new List<Piece>(text.Length * 2);
    }

    public static Analysis Analyze(FoldedText text, List<Morpheme> words, WordTerms terms)
    {
        var tokenizer = new Tokenizer(text, terms, words);
        tokenizer.Walk();
        return new Analysis(tokenizer._pieces, words);
    }

    private void Walk()
    {
        for (var at = 0; at < _chars.Length;)
        {
            AddWords(at);
            at = _scripts[at] switch
            {
                Script.Separator or Script.Space => Gap(at),
                Script.Word => Word(at),
                _ => Character(at),
            };
        }
    }

    /// <summary>Adds the word that begins there, or was begun and left behind, and of the words inside it those that are reached.</summary>
    private void AddWords(int at)
    {
        for (; _next < _words.Count && _words[_next].Start <= at; _next++)
            AddWord(_words[_next]);
        var reached = 0;
        for (; reached < _inside.Count && _inside[reached].At <= at; reached++)
            _pieces.Add(_inside[reached] with { Position = _position });
        _inside.RemoveRange(0, reached);
    }

    private void AddWord(Morpheme word)
    {
        _parted = word.Domain is { PartedBefore: > 0 and var before } ? word.Start + before : -1;
        var said = _terms.Of(word, _text);
        if (said.Term.Length == 0)
            return;
        _pieces.Add(new Piece(said.Term, word.Start, word.Length, _position, said.Kind));
        if (said.Reading is not null)
            _pieces.Add(new Piece(said.Reading, word.Start, word.Length, _position, TermKind.Reading));
        if (said.Kind is TermKind.Domain or TermKind.Word)
            AddDenied(said.Term, word.Start, word.End, _pieces);
        foreach (var part in said.Parts)
            if (part.Offset + part.Length <= word.Length)
            {
                var start = word.Start + part.Offset;
                _inside.Add(new Piece(part.Term, start, part.Length, 0, part.Kind));
                AddDenied(part.Term, start, start + part.Length, _inside);
            }
    }

    private readonly void AddDenied(string term, int start, int end, List<Piece> into)
    {
        if (Denial.EndOf(_chars, end, _words, _next + 1) is { } to)
            into.Add(new Piece(WordTerm.Denied(term), start, to - start, _position, TermKind.Denied));
    }

    private int Gap(int start)
    {
        var (at, parts) = (start, false);
        for (; at < _chars.Length && _scripts[at] <= Script.Space; at++)
            parts |= _scripts[at] == Script.Separator && !JoinsWords(at);
        if (parts)
            _position++;
        return at;
    }

    /// <summary>Wi-Fi is read on without a gap.</summary>
    private readonly bool JoinsWords(int at) =>
        at > 0 && at + 1 < _chars.Length && _scripts[at - 1] == Script.Word && _scripts[at + 1] == Script.Word
        && _chars[at] is '-' or '\'' or '’' or '.' or '&' or '_' or '/' or '@';

    private int Word(int start)
    {
        var (end, grouped) = (start, false);
        while (end < _chars.Length && (_scripts[end] == Script.Word || GroupsDigits(end, start)))
            grouped |= _chars[end++] == ',';
        if (end == start + 1 && char.IsAsciiLetter(_chars[start]))
            end += _chars[end..].StartsWith("++") ? 2 : _chars[end..].StartsWith("#") ? 1 : 0;
        var word = _chars[start..end];
        if (!FunctionWords.IsEnglish(word))
            _pieces.Add(new Piece(grouped ? word.ToString().Replace(",", "", StringComparison.Ordinal) : Term(word), start, end - start, _position, TermKind.Latin));
        _position++;
        return end;
    }

    private static string Term(ReadOnlySpan<char> word)
    {
        var length = EnglishStem.Length(word);
        if (length > LongestTerm)
            length = char.IsHighSurrogate(word[LongestTerm - 1]) ? LongestTerm - 1 : LongestTerm;
        return TermCache.Of(word[..length]);
    }

    /// <summary>The comma of 1,200.</summary>
    private readonly bool GroupsDigits(int at, int start) =>
        _chars[at] == ',' && at > start && at - start < LongestTerm && char.IsAsciiDigit(_chars[at - 1])
        && at + 3 < _chars.Length && !_chars.Slice(at + 1, 3).ContainsAnyExceptInRange('0', '9')
        && (at + 4 == _chars.Length || !char.IsAsciiDigit(_chars[at + 4]));

    private int Character(int at)
    {
        var script = _scripts[at];
        var next = at + _text.UnitLength(at);
        if (script == Script.Katakana && (at == 0 || _scripts[at - 1] != Script.Katakana))
            AddKatakanaRun(at);
        if (next < _chars.Length && Scripts.IsJapanese(_scripts[next]))
            AddPair(at, next);
        if (script == Script.Kanji)
            _pieces.Add(new Piece(TermCache.Of(_chars[at..next]), at, next - at, _position, TermKind.SingleKanji));
        _position++;
        return next;
    }

    private readonly void AddPair(int at, int next)
    {
        var pair = _chars[at..(next + _text.UnitLength(next))];
        if (_parted != next && !FunctionWords.IsEmptyPair(pair, _scripts[at], _scripts[next]))
            _pieces.Add(new Piece(TermCache.Of(pair), at, pair.Length, _position, TermKind.Pair));
    }

    /// <summary>A run that is several words, or an ending of them, is said whole too: who asks for a name types it so.</summary>
    private readonly void AddKatakanaRun(int at)
    {
        var length = _scripts[at..].IndexOfAnyExcept(Script.Katakana);
        length = length < 0 ? _scripts.Length - at : length;
        if (length is < 2 or > LongestKatakana || _next > 0 && _words[_next - 1].End >= at + length)
            return;
        var term = string.Concat(WordTerm.Mark, WordTerms.KatakanaStem(_chars.Slice(at, length)));
        _pieces.Add(new Piece(term, at, length, _position, TermKind.Word));
    }
}
