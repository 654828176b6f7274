using SetagayaPort.Matching.Text.Morphology;

namespace SetagayaPort.Matching.Text;

/// <summary>The terms of words. Each is worked out when a text first says it and then kept.</summary>
internal sealed class WordTerms(WordDictionary dictionary)
{
    private const int LongestTerm = 64;

    private readonly WordTerm?[] _known = new WordTerm?[Ipadic.Default.Words.Count];

    public WordTerm Of(Morpheme word, FoldedText text)
    {
        if (word.Domain is { } domain)
            return domain.Said ??= OfDomain(domain);
        if (word.Word >= 0)
            return _known[word.Word] ??= OfKnown(word);
        return word.Part.IsContent() && text.Scripts[word.Start] != Script.Word && word.Length is > 1 and <= LongestTerm
            ? new WordTerm(WordTerm.Mark + KatakanaStem(text.Chars.Slice(word.Start, word.Length)).ToString(), TermKind.Word, null, [])
            : WordTerm.Nothing;
    }

    /// <summary>デザイナー and デザイナ are one; short words such as バー keep their end.</summary>
    public static ReadOnlySpan<char> KatakanaStem(ReadOnlySpan<char> word) => word is [_, _, _, .., 'ー'] ? word[..^1] : word;

    private WordTerm OfDomain(DomainWord word)
    {
        using var text = FoldedText.Of(word.Spelling);
        return new WordTerm(
            WordTerm.Mark + word.Canonical, TermKind.Domain, ReadingOf(text, word.Reading), word.IsName ? [] : PartsOf(text, word));
    }

    private WordTerm OfKnown(Morpheme word)
    {
        var baseForm = BaseForms.Of(word.Word);
        var folded = TextFolding.Fold(baseForm);
        using var text = FoldedText.Of(Ipadic.Default.Surface(word.Word));
        var isKana = !text.Scripts.ContainsAnyExcept(Script.Hiragana);
        if (!word.Part.IsContent() || word.Part == PartOfSpeech.Number || LightWords.SayNothing(folded) || isKana && (text.Length == 1 || word.Part == PartOfSpeech.Adverb))
            return WordTerm.Nothing;
        var kind = word.Part is PartOfSpeech.Verb or PartOfSpeech.Adjective or PartOfSpeech.Adverb or PartOfSpeech.AdverbialNoun ? TermKind.Predicate : TermKind.Word;
        var isPlain = kind == TermKind.Word || Ipadic.Default.BaseForm(word.Word) == Ipadic.Default.Surface(word.Word);
        return new WordTerm(
            WordTerm.Mark + KatakanaStem(folded).ToString(), kind, isPlain ? ReadingOf(text, Pronunciation.Of(word.Word)) : null,
            kind == TermKind.Word && word.Part is not (PartOfSpeech.Place or PartOfSpeech.Person) && !text.Scripts.Contains(Script.Hiragana) ? PartsOf(text, null) : []);
    }

    /// <summary>Only kanji hide how they are read; kana are folded together anyway.</summary>
    private static string? ReadingOf(FoldedText text, string reading) =>
        reading.Length > 1 && text.Scripts.Contains(Script.Kanji) ? WordTerm.ReadingMark + reading : null;

    /// <summary>
    /// A word holds the words of the domain in it: 看護師 holds 看護. If it is parted into known words throughout, it holds their nouns too,
    /// 経済産業省 and 産業, パン屋 and パン; a word of three characters that IPADIC knows is left whole: 自転車 is about no 自転.
    /// </summary>
    private IReadOnlyList<WordTerm.Part> PartsOf(FoldedText text, DomainWord? whole)
    {
        if (text.Length < 3)
            return [];
        var inside = new List<Morpheme>();
        Segmenter.Split(text, whole, dictionary, inside);
        var isParted = (text.Length > 3 || whole is not null && Ipadic.Default.WordsSpelled(whole.Spelling).IsEmpty) && inside.Count > 1 && inside.TrueForAll(part => part.Word >= 0 || part.Domain is not null);
        var parts = new List<WordTerm.Part>();
        foreach (var part in inside)
            if (part.Domain is not null || isParted && part.Length > 1 && part.Part.IsNominal())
                Add(part, text, whole is null ? TermKind.WordPart : TermKind.Inside, parts);
        return parts;
    }

    /// <param name="everyday">What a word is in there that is none of the domain.</param>
    private void Add(Morpheme part, FoldedText text, TermKind everyday, List<WordTerm.Part> parts)
    {
        var said = Of(part, text);
        if (said.Term.Length == 0)
            return;
        parts.Add(new WordTerm.Part(part.Start, part.Length, said.Term, part.Domain is null ? everyday : TermKind.DomainPart));
        foreach (var deeper in said.Parts)
            parts.Add(deeper with { Offset = part.Start + deeper.Offset, Kind = deeper.Kind == TermKind.DomainPart ? deeper.Kind : everyday });
    }
}
