using SetagayaPort.Matching.Text.Morphology;
using SetagayaPort.Matching.Text.Synonyms;

namespace SetagayaPort.Matching.Text;

/// <summary>The ways in which a text may answer for a word of a query, the surest first.</summary>
internal sealed class QueryAlternatives(WordDictionary dictionary, WordTerms terms, Func<string, IReadOnlyList<Synonym>> synonyms)
{
    /// <summary>Kana that are read as a word of the domain, and as any word; the kana themselves may run across two words.</summary>
    private const double HeardDomain = 0.8;
    private const double Heard = 0.7;
    private const double HeardLiteral = 0.5;
    private const double LiteralPredicate = 0.6;

    /// <summary>How the domain names what is not there: 残業なし.</summary>
    private const string WithoutIt = "なし";

    /// <summary>The word's own reading, written instead of its kanji.</summary>
    private const double InKana = 0.6;
    private const double OfParts = 0.6;

    /// <summary>A single kanji stands in many words.</summary>
    private const double SingleKanji = 0.5;
    private const int MostSynonyms = 8;

    /// <summary>Hiragana up to this length, and katakana up to one less, stand in grammar too often to be looked for as characters.</summary>
    private const int ShortKana = 3;

    public IReadOnlyList<QueryPhrase> Of(Morpheme word, Analysis analysis, FoldedText text)
    {
        var phrases = new List<QueryPhrase>();
        var kana = text.Scripts.Slice(word.Start, word.Length).ContainsAnyExcept(Script.Hiragana) ? null : text.Chars.Slice(word.Start, word.Length).ToString();
        if (word.Word == Morpheme.Reading)
            AddHeard(word, kana!, phrases);
        else if (terms.Of(word, text) is { Term.Length: > 0 } said)
            AddWord(said, word, text, kana, phrases);
        var isShort = kana is null ? word.Length < ShortKana && text.Scripts[word.Start] == Script.Katakana : word.Part == PartOfSpeech.Verb || kana.Length <= ShortKana;
        if (!isShort && !(word.Domain is not null && HasKatakanaEdge(word, text)) || phrases.Count == 0)
            AddLiteral(analysis, text, word.Start, EndOfLiteral(word, text), phrases, LiteralWeight(word));
        return Surest(phrases);
    }

    /// <summary>What is asked not to be there: a text must say so, by denying the word or with a word of the domain for it (日勤のみ).</summary>
    public IReadOnlyList<QueryPhrase> OfDenied(Morpheme word, FoldedText text)
    {
        var said = word.Word == Morpheme.Reading ? WordTerm.Nothing : terms.Of(word, text);
        if (said.Kind is not (TermKind.Domain or TermKind.Word) || said.Term.Length == 0)
            return [];
        var denied = new QueryPhrase([WordTerm.Denied(said.Term)]);
        var name = string.Concat(text.Chars.Slice(word.Start, word.Length), WithoutIt);
        return dictionary.Find(name) is { } domain ? [denied, new QueryPhrase([WordTerm.Mark + domain.Canonical])] : [denied];
    }

    /// <summary>A word of other letters, alone or with what belongs to it.</summary>
    public IReadOnlyList<QueryPhrase> OfLatin(string? term, bool isAlone, Analysis analysis, FoldedText text, int from, int to)
    {
        var phrases = new List<QueryPhrase>();
        if (isAlone && term is not null)
        {
            phrases.Add(new QueryPhrase([term]));
            AddSynonyms(text.Chars[from..to].ToString(), phrases);
        }
        else
            AddLiteral(analysis, text, from, to, phrases, 1);
        // 1200円 is also written 1,200円, where the characters are not the same.
        if (!isAlone && term is { Length: > 3 } && phrases is [var literal, ..])
            phrases.Add(new QueryPhrase(literal.Terms, LiteralPhrase.Weight));
        return Surest(phrases);
    }

    public IReadOnlyList<QueryPhrase> OfName(Analysis analysis, FoldedText text, int from, int to)
    {
        var phrases = new List<QueryPhrase>();
        AddLiteral(analysis, text, from, to, phrases, 1);
        return phrases;
    }

    private static double LiteralWeight(Morpheme word) =>
        word.Word == Morpheme.Reading ? HeardLiteral : word.Part is PartOfSpeech.Verb or PartOfSpeech.Adjective ? LiteralPredicate : LiteralPhrase.Weight;

    private void AddHeard(Morpheme word, string kana, List<QueryPhrase> phrases)
    {
        phrases.Add(new QueryPhrase([WordTerm.Mark + kana]));
        phrases.Add(new QueryPhrase([WordTerm.ReadingMark + kana], Heard));
        if (word.Domain is { } domain)
            phrases.Add(new QueryPhrase([WordTerm.Mark + domain.Canonical], HeardDomain));
    }

    private void AddWord(WordTerm said, Morpheme word, FoldedText text, string? kana, List<QueryPhrase> phrases)
    {
        phrases.Add(new QueryPhrase([said.Term]));
        if (word.Domain is null && kana is null && said.Reading is { Length: > ShortKana } reading)
            phrases.Add(new QueryPhrase([WordTerm.Mark + reading[WordTerm.ReadingMark.Length..]], InKana));
        // 残業なし: a text may also deny 残業 in other words.
        foreach (var part in said.Parts)
            if (part.Offset == 0 && Denial.LengthInText(text.Chars[(word.Start + part.Length)..]) >= word.Length - part.Length)
                phrases.Add(new QueryPhrase([WordTerm.Denied(part.Term)]));
        var parts = said.Parts.Where(part => part.Kind is TermKind.WordPart or TermKind.DomainPart).Select(part => part.Term).Distinct(StringComparer.Ordinal).ToArray();
        if (word.Domain is null && parts.Length > 1)
            phrases.Add(new QueryPhrase(parts, OfParts));
        AddSynonyms(said.Term[WordTerm.Mark.Length..], phrases);
        if (word.Domain is { } domain && domain.Text != TextFolding.Fold(domain.Canonical))
            AddSynonyms(domain.Text, phrases);
    }

    private void AddSynonyms(string word, List<QueryPhrase> phrases)
    {
        foreach (var (other, weight) in synonyms(TextFolding.Fold(word)).Take(MostSynonyms))
            if (dictionary.Find(other) is { } domain)
                phrases.Add(new QueryPhrase([WordTerm.Mark + domain.Canonical], weight));
            else if (char.IsAscii(other[0]))
                AddEnglish(other, weight, phrases);
            else
                phrases.Add(new QueryPhrase([WordTerm.Mark + WordTerms.KatakanaStem(other).ToString()], weight));
    }

    private void AddEnglish(string words, double weight, List<QueryPhrase> phrases)
    {
        using var text = FoldedText.Of(words);
        var pieces = Tokenizer.Analyze(text, [], terms).Pieces;
        if (pieces.Count == 1)
            phrases.Add(new QueryPhrase([pieces[0].Term], weight));
        else if (LiteralPhrase.Of(pieces, text, 0, text.Length, weight) is { } literal)
            phrases.Add(literal);
    }

    /// <summary>Folded texts do not tell where katakana begin and end: the characters of パン屋 stand in ジャパン屋. The word itself is found without them.</summary>
    private static bool HasKatakanaEdge(Morpheme word, FoldedText text) =>
        text.Scripts[word.Start] == Script.Katakana || text.Scripts[word.End - 1] == Script.Katakana;

    private static int EndOfLiteral(Morpheme word, FoldedText text) =>
        text.Scripts[word.Start] == Script.Katakana ? word.Start + WordTerms.KatakanaStem(text.Chars.Slice(word.Start, word.Length)).Length : word.End;

    private static void AddLiteral(Analysis analysis, FoldedText text, int from, int to, List<QueryPhrase> phrases, double weight = LiteralPhrase.Weight)
    {
        var isSingle = to - from == text.UnitLength(from);
        // M&A is found as a word; its only letter that is indexed would find everything.
        if (LiteralPhrase.Of(analysis.Pieces, text, from, to, isSingle ? SingleKanji : weight) is { } literal && (phrases.Count == 0 || literal.Terms is not [[<= '\u007f']]))
            phrases.Add(literal);
    }

    private static QueryPhrase[] Surest(List<QueryPhrase> phrases) =>
        [.. phrases.DistinctBy(phrase => (string.Join(' ', phrase.Terms), phrase.Literal)).OrderByDescending(phrase => phrase.Weight)];
}
