using SetagayaPort.Matching.Text.Morphology;
using SetagayaPort.Matching.Text.Synonyms;

namespace SetagayaPort.Matching.Text;

/// <summary>
/// Parts unquoted text into clauses, since Japanese is typed without spaces: 三茶のカフェで働きたい asks for 三軒茶屋, カフェ and 働く.
/// </summary>
internal sealed class QueryWords(WordDictionary dictionary, WordTerms terms, Func<string, IReadOnlyList<Synonym>> synonyms)
{
    private readonly Lazy<KanaWords> _kana = new(() => new KanaWords(dictionary));
    private readonly QueryAlternatives _alternatives = new(dictionary, terms, synonyms);

    /// <summary>Reads what is read on first use.</summary>
    public void Prepare() => (_, _) = (_kana.Value, synonyms(""));

    /// <summary>The clauses of a part of a query.</summary>
    public IReadOnlyList<QueryClause> Of(string query)
    {
        using var text = FoldedText.Of(query);
        var words = new List<Morpheme>();
        Segmenter.Read(text, dictionary, words, text.Scripts.Contains(Script.Hiragana) ? _kana.Value : null);
        var reading = new Reading(query, text, Tokenizer.Analyze(text, words, terms), _alternatives);
        reading.Read();
        return reading.Clauses;
    }

    /// <summary>What is asked for by the very characters, or also by the word that they are.</summary>
    public IReadOnlyList<QueryPhrase> Exactly(string query, bool alsoAsWord)
    {
        using var text = FoldedText.Of(query);
        var words = new List<Morpheme>();
        Segmenter.Read(text, dictionary, words);
        var analysis = Tokenizer.Analyze(text, words, terms);
        return alsoAsWord && words is [var only] && only.Length == text.Length && terms.Of(only, text).Term is { Length: > 0 } term
            ? [new QueryPhrase([term]), .. Literal(LiteralPhrase.Weight)]
            : [.. Literal(1)];

        IEnumerable<QueryPhrase> Literal(double weight)
        {
            if (LiteralPhrase.Of(analysis.Pieces, text, 0, text.Length, weight) is { } literal)
                yield return literal;
        }
    }

    /// <summary>One walk over a query's words.</summary>
    private sealed class Reading(string query, FoldedText text, Analysis analysis, QueryAlternatives alternatives)
    {
        /// <summary>So many things asked for tell more than what is to be done with them: 職場 and 看護師 without 移りたい.</summary>
        private const int Enough = 2;

        private readonly List<(QueryClause Clause, Weight Weight)> _clauses = [];

        private enum Weight
        {
            Thing,
            Deed,
            Nothing,
        }

        /// <summary>What only belongs to asking is left out, unless nothing else was typed.</summary>
        public IReadOnlyList<QueryClause> Clauses
        {
            get
            {
                var least = _clauses.Count(x => x.Weight == Weight.Thing) >= Enough ? Weight.Thing
                    : _clauses.Exists(x => x.Weight < Weight.Nothing) ? Weight.Deed : Weight.Nothing;
                return [.. _clauses.Where(x => x.Weight <= least).Select(x => x.Clause)];
            }
        }

        public void Read()
        {
            var words = analysis.Words;
            for (var i = 0; i < words.Count;)
            {
                var word = words[i];
                if (word.Domain is null && text.Scripts[word.Start] == Script.Word)
                    i = Latin(i);
                else if (IsDenied(word))
                    i = Denied(i);
                else if (BelongsToName(word))
                    i = Name(i);
                else
                {
                    if (word.Domain is not null || word.Word == Morpheme.Reading || word.Part.IsContent())
                        Add(word);
                    i++;
                }
            }
        }

        /// <summary>A word may go on over other characters, 1,200 and C++, and a number takes its counter along: 30代, 300万円.</summary>
        private int Latin(int first)
        {
            var start = analysis.Words[first].Start;
            var piece = analysis.Pieces.FirstOrDefault(piece => piece.Kind == TermKind.Latin && piece.At == start);
            var end = piece.Term is null ? analysis.Words[first].End : piece.End;
            var isNumber = char.IsAsciiDigit(text.Chars[end - 1]);
            var next = first + 1;
            for (; next < analysis.Words.Count && analysis.Words[next] is var word; next++)
                if (word.Start < end || isNumber && word.Start == end && word.Part is PartOfSpeech.Counter or PartOfSpeech.Number && text.Scripts[word.Start] == Script.Kanji)
                    end = Math.Max(end, word.End);
                else
                    break;
            Add(start, end, alternatives.OfLatin(piece.Term, end == piece.End, analysis, text, start, end), Weight.Thing);
            return next;
        }

        /// <summary>
        /// 夜勤なし, 夜勤のない: a wish of its own. That a text only speaks of 夜勤 is no answer to it.
        /// </summary>
        private bool IsDenied(Morpheme word) =>
            (word.Domain is not null || word.Part.IsNominal()) && Denial.LengthInQuery(text.Chars[word.End..]) > 0 && alternatives.OfDenied(word, text).Count > 0;

        private int Denied(int at)
        {
            var word = analysis.Words[at];
            var end = word.End + Denial.LengthInQuery(text.Chars[word.End..]);
            Add(word.Start, end, alternatives.OfDenied(word, text), Weight.Thing);
            while (at < analysis.Words.Count && analysis.Words[at].Start < end)
                at++;
            return at;
        }

        private static bool BelongsToName(Morpheme word) =>
            word.Domain is null && word.Word != Morpheme.Reading
            && (word.Part.IsNominal() || word.Part is PartOfSpeech.Prefix or PartOfSpeech.Suffix or PartOfSpeech.Counter);

        /// <summary>
        /// Nouns side by side are asked for one by one. Where one is a single character or unknown, they are the name of something, and asked
        /// for as they stand: 霧鵺堂.
        /// </summary>
        private int Name(int first)
        {
            var words = analysis.Words;
            var last = first;
            while (last + 1 < words.Count && words[last + 1].Start == words[last].End && BelongsToName(words[last + 1]) && !IsDenied(words[last + 1]) && text.Scripts[words[last + 1].Start] != Script.Word)
                last++;
            var next = last + 1;
            while (first < last && words[first].Part == PartOfSpeech.Prefix && text.Scripts[words[first].Start] == Script.Hiragana)
                first++;
            while (last > first && words[last].Part is PartOfSpeech.Suffix or PartOfSpeech.Counter)
                last--;
            var isName = false;
            for (var i = first; i <= last; i++)
                isName |= words[i].Length == 1 || words[i].Word < 0 && text.Scripts[words[i].Start] != Script.Katakana;
            if (first < last && isName)
                Add(words[first].Start, words[last].End, alternatives.OfName(analysis, text, words[first].Start, words[last].End), Weight.Thing);
            else
                for (var i = first; i <= last; i++)
                    Add(words[i]);
            return next;
        }

        private void Add(Morpheme word)
        {
            var phrases = alternatives.Of(word, analysis, text);
            Add(word.Start, word.End, phrases, WeightOf(word, phrases));
        }

        private static Weight WeightOf(Morpheme word, IReadOnlyList<QueryPhrase> phrases)
        {
            if (word.Domain is not null)
                return Weight.Thing;
            if (!word.Part.IsContent() || word.Part == PartOfSpeech.Adverb || phrases.Count > 0 && LightWords.AskForNothing(phrases[0].Terms[0].AsSpan(1)))
                return Weight.Nothing;
            return word.Part is PartOfSpeech.Verb or PartOfSpeech.Adjective or PartOfSpeech.AdverbialNoun ? Weight.Deed : Weight.Thing;
        }

        private void Add(int from, int to, IReadOnlyList<QueryPhrase> phrases, Weight weight)
        {
            if (phrases.Count > 0)
                _clauses.Add((new QueryClause(query[text.Starts[from]..text.Ends[to - 1]], phrases), weight));
        }
    }
}
