namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>
/// Parts texts into words: what IPADIC and the domain know, and what they do not, on the cheapest way through all of them. White space and
/// punctuation part stretches and belong to no word, but for the few of the domain that hold some: M&amp;A.
/// </summary>
internal sealed class Segmenter
{
    /// <summary>A stretch without any punctuation is cut there, so that time and room grow with the text and no faster.</summary>
    private const int LongestStretch = 1024;

    /// <summary>The longest word that is looked for at the end of unknown katakana.</summary>
    private const int LongestEnding = 8;

    [ThreadStatic]
    private static Segmenter? _spare;

    private readonly Ipadic _ipadic = Ipadic.Default;
    private readonly Lattice _lattice = new(Ipadic.Default);
    private readonly List<WordMatch> _matches = [];
    private WordDictionary _dictionary = null!;
    private DomainWord? _whole;
    private KanaWords? _kana;
    private bool _isSplit;

    private Segmenter()
    {
    }

    /// <summary>Adds the words of the text from left to right; none overlap.</summary>
    /// <param name="kana">Words whose readings are taken for them too: in queries, where people type what they hear.</param>
    public static void Read(FoldedText text, WordDictionary dictionary, List<Morpheme> into, KanaWords? kana = null)
    {
        var segmenter = _spare ?? new Segmenter();
        (_spare, segmenter._dictionary, segmenter._isSplit, segmenter._kana) = (null, dictionary, false, kana);
        segmenter.Walk(text, into);
        _spare = segmenter;
    }

    /// <summary>Adds the words inside of a word, which are not the word itself and no other way of saying it.</summary>
    public static void Split(FoldedText word, DomainWord? whole, WordDictionary dictionary, List<Morpheme> into)
    {
        var segmenter = _spare ?? new Segmenter();
        (_spare, segmenter._dictionary, segmenter._isSplit, segmenter._whole, segmenter._kana) = (null, dictionary, true, whole, null);
        segmenter.Walk(word, into);
        (_spare, segmenter._whole) = (segmenter, null);
    }

    private void Walk(FoldedText text, List<Morpheme> into)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!_isSplit && _dictionary.FindParted(text, at) is { } parted)
            {
                into.Add(new Morpheme(at, parted.Length, Morpheme.Unknown, PartOfSpeech.Noun, parted.Word));
                at = parted.End;
                continue;
            }
            if (text.Scripts[at] <= Script.Space)
            {
                at++;
                continue;
            }
            var end = EndOfStretch(text, at);
            Stretch(text, at, end, into);
            at = end;
        }
    }

    private int EndOfStretch(FoldedText text, int start)
    {
        var end = start + 1;
        while (end < text.Length && text.Scripts[end] > Script.Space && end - start < LongestStretch && (_isSplit || _dictionary.FindParted(text, end) is null))
            end++;
        return end < text.Length && char.IsLowSurrogate(text.Chars[end]) ? end + 1 : end;
    }

    private void Stretch(FoldedText text, int from, int to, List<Morpheme> into)
    {
        _lattice.Clear(to - from);
        var (runEnd, number) = (from, false);
        for (var at = from; at < to; at++)
        {
            if (at >= runEnd)
                (runEnd, number) = Run(text, at, to);
            if (!_lattice.IsReached(at - from))
                continue;
            _lattice.StartAt(at - from);
            var isKnown = AddDomain(text, at, to) | (text.Scripts[at] != Script.Word && AddKnown(text, at, to, runEnd));
            AddUnknown(text, at, to, runEnd, number, isKnown);
            if (text.Scripts[at] == Script.Hiragana)
                _kana?.AddTo(_lattice, text.Chars[at..runEnd], _ipadic.Unknown.NounGrammar);
        }
        var first = into.Count;
        _lattice.ReadBest(to - from, from, into);
        SingleKanji.Join(into, first, text);
    }

    private static (int End, bool IsNumber) Run(FoldedText text, int at, int to)
    {
        var run = text.Scripts[at..to].IndexOfAnyExcept(text.Scripts[at]);
        var end = run < 0 ? to : at + run;
        return (end, !text.Chars[at..end].ContainsAnyExceptInRange('0', '9'));
    }

    private bool AddDomain(FoldedText text, int at, int to)
    {
        _matches.Clear();
        _dictionary.FindAt(text, at, to, _matches);
        if (_whole is not null)
            _matches.RemoveAll(match => match.Word.Canonical == _whole.Canonical);
        _matches.RemoveAll(match => KatakanaRuns.IsCutBy(match, text));
        foreach (var match in _matches)
            if (!IsWhole(text, match.Length))
                _lattice.Add(match.Length, _ipadic.Unknown.NounGrammar, match.Word.CostAs(text.Scripts.Slice(at, match.Length)), Morpheme.Unknown, match.Word);
        return _matches.Count > 0;
    }

    private bool AddKnown(FoldedText text, int at, int to, int runEnd)
    {
        var isKnown = false;
        // One katakana of a run is no word of its own: レトロ is not レ and トロ.
        var shortest = text.Scripts[at] == Script.Katakana && (runEnd > at + 1 || at > 0 && text.Scripts[at - 1] == Script.Katakana) ? 2 : 1;
        var spelled = text.Spelled;
        var state = _ipadic.Trie.First(spelled[at]);
        for (var end = at + 1; state >= 0; end++)
        {
            var spelling = _ipadic.Trie.Spelling(state);
            if (spelling >= 0 && end - at >= shortest && !IsWhole(text, end - at))
            {
                isKnown = true;
                var domain = DomainOf(end - at);
                foreach (var word in _ipadic.Words.WordsOf(spelling))
                    _lattice.Add(end - at, _ipadic.Words.Grammar(word), _ipadic.Words.Cost(word), word, domain);
            }
            if (end >= to)
                break;
            state = _ipadic.Trie.Next(state, spelled[end]);
        }
        return isKnown;
    }

    private void AddUnknown(FoldedText text, int at, int to, int runEnd, bool isNumber, bool isKnown)
    {
        var script = text.Scripts[at];
        var kind = _ipadic.Unknown.Of(script, isNumber);
        var character = Math.Min(text.UnitLength(at), to - at);
        if (isKnown && !kind.IsAlways || IsWhole(text, character))
            return;
        var run = kind.IsWholeRun || script == Script.Word ? runEnd - at : 0;
        if (run > 0 && !IsWhole(text, run))
            _lattice.Add(run, kind.Grammar, kind.Cost, Morpheme.Unknown, null);
        if (script == Script.Katakana)
            AddKatakana(text, at, runEnd, kind);
        if (script is Script.Word or Script.Katakana)
            return;
        for (var (length, end) = (1, at + character); length <= Math.Max(1, kind.Longest) && end <= runEnd; length++)
        {
            if (end - at != run && !IsWhole(text, end - at))
                _lattice.Add(end - at, kind.Grammar, kind.Cost, Morpheme.Unknown, null);
            end += end < runEnd ? text.UnitLength(end) : 1;
        }
    }

    /// <summary>What stands before a word of the domain that ends the run: ヴィーガン in ヴィーガンスイーツ.</summary>
    private void AddKatakana(FoldedText text, int at, int runEnd, UnknownWords.Kind kind)
    {
        for (var from = Math.Max(at + 2, runEnd - LongestEnding); from + 2 < runEnd; from++)
            if (_dictionary.Find(text.Chars[from..runEnd]) is not null)
                _lattice.Add(from - at, kind.Grammar, kind.Cost, Morpheme.Unknown, null);
    }

    /// <summary>A domain word of the same characters, so that grammar may take it for a verb's stem or a place and it stays the word.</summary>
    private DomainWord? DomainOf(int length)
    {
        foreach (var match in _matches)
            if (match.Length == length)
                return match.Word;
        return null;
    }

    private bool IsWhole(FoldedText text, int length) => _isSplit && length == text.Length;
}
