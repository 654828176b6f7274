namespace SetagayaPort.Matching.Text;

/// <summary>Walks once over a folded text and says its terms by rising place.</summary>
internal ref struct Tokenizer
{
    private const int LongestTerm = 64;
    private const int LongestKatakana = 32;

    private readonly FoldedText _text;
    private readonly ReadOnlySpan<char> _chars;
    private readonly ReadOnlySpan<Script> _scripts;
    private readonly List<Piece> _pieces;
    private PassedWords _words;
    private int _position;
    private int _kanjiRun = -1;

    private Tokenizer(FoldedText text, List<WordMatch> words)
    {
        _text = text;
        _chars = text.Chars;
        _scripts = text.Scripts;
        _pieces = new List<Piece>(text.Length * 2);
        _words = new PassedWords(words);
    }

    public static Analysis Analyze(FoldedText text, WordDictionary dictionary)
    {
        var words = new List<WordMatch>();
        dictionary.FindAll(text, words);
        var tokenizer = new Tokenizer(text, words);
        tokenizer.Walk();
        return new Analysis(tokenizer._pieces, words);
    }

    private void Walk()
    {
        for (var at = 0; at < _chars.Length;)
        {
            _words.Pass(at, _position, _pieces);
            at = _scripts[at] switch
            {
                Script.Separator or Script.Space => Gap(at),
                Script.Word => Word(at),
                _ => Character(at),
            };
        }
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
        var isInside = _words.Cover(at);
        _kanjiRun = script != Script.Kanji || isInside ? -1 : _kanjiRun + 1;
        if (_kanjiRun == 0 && at > 0 && char.IsAsciiDigit(_chars[at - 1]))
            _kanjiRun = -1; // A counter: 15年働く has no 年働.
        if (script == Script.Katakana && (at == 0 || _scripts[at - 1] != Script.Katakana))
            AddKatakanaRun(at);
        if (next < _chars.Length && Scripts.IsJapanese(_scripts[next]))
            AddPair(at, next, script, isInside);
        else
            _kanjiRun = -1;
        if (script == Script.Kanji)
            _pieces.Add(new Piece(TermCache.Of(_chars[at..next]), at, next - at, _position, TermKind.SingleKanji));
        _position++;
        return next;
    }

    private void AddPair(int at, int next, Script left, bool isInside)
    {
        var right = _scripts[next];
        var pair = _chars[at..(next + _text.UnitLength(next))];
        if (_words.Part(next) || FunctionWords.IsEmptyPair(pair, left, right))
            return;
        var kind = isInside || left != right || _words.Cover(next) ? TermKind.OtherPair
            : left == Script.Kanji ? (_kanjiRun % 2 == 0 ? TermKind.KanjiPair : TermKind.KanjiSeam)
            : left == Script.Katakana ? TermKind.KatakanaPair : TermKind.OtherPair;
        _pieces.Add(new Piece(TermCache.Of(pair), at, pair.Length, _position, kind));
    }

    private readonly void AddKatakanaRun(int at)
    {
        var length = _scripts[at..].IndexOfAnyExcept(Script.Katakana);
        length = length < 0 ? _scripts.Length - at : length;
        if (length is < 2 or > LongestKatakana || _words.Cover(at, length))
            return;
        var term = string.Concat(DomainWord.Mark, KatakanaStem(_chars.Slice(at, length)));
        _pieces.Add(new Piece(term, at, length, _position, TermKind.KatakanaRun));
    }

    /// <summary>デザイナー and デザイナ are one; short words such as バー keep their end.</summary>
    public static ReadOnlySpan<char> KatakanaStem(ReadOnlySpan<char> word) => word is [_, _, _, .., 'ー'] ? word[..^1] : word;
}
