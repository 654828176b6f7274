using SetagayaPort.Core.Data;
using SetagayaPort.Matching.Text;
using SetagayaPort.Matching.Text.Suggest;

namespace SetagayaPort.Core.Search.Suggestions;

/// <summary>What the words of one moment complete and correct. Immutable.</summary>
/// <param name="Completions">Of what is typed.</param>
/// <param name="Corrector">Of what finds little.</param>
/// <param name="Listings">How many listings say a folded word or another spelling of it.</param>
internal sealed record SuggestionBook(Completions Completions, SpellingCorrector Corrector, IReadOnlyDictionary<string, int> Listings)
{
    /// <summary>A place of the ward of which no listing speaks yet.</summary>
    private const double QuietPlace = 0.1;

    /// <summary>The word that stands for a group is meant more often than each of the others.</summary>
    private const double OtherSpelling = 0.5;

    private const string Word = "word";

    public const string Title = "title";

    public static SuggestionBook Empty { get; } = new(Completions.None, SpellingCorrector.None, new Dictionary<string, int>(StringComparer.Ordinal));

    public static SuggestionBook Of(Vocabulary vocabulary, ReferenceData reference)
    {
        var said = vocabulary.Words.Where(x => !x.IsTitle).ToDictionary(x => x.Text, StringComparer.Ordinal);
        var entries = vocabulary.Words.Select(Entry).ToList();
        entries.AddRange(reference.Stations.Select(x => x.Name).Concat(reference.Towns.Select(x => x.Name)).Distinct(StringComparer.Ordinal)
            .Where(x => !said.ContainsKey(x)).Select(x => new CompletionEntry(x, SpokenText.Of(x).Reading, QuietPlace, Word)));
        var listings = said.Values.ToDictionary(x => x.Folded, x => x.Listings, StringComparer.Ordinal);
        var lexicon = said.Values.Select(x => new SpellingWord(x.Text, x.Spoken.Reading, x.Listings)).ToList();
        foreach (var (word, spelling) in DomainTerm.All.Where(x => said.ContainsKey(x.Shown)).SelectMany(x => OtherSpellings(x, said[x.Shown])))
        {
            entries.Add(new CompletionEntry(spelling.Shown, spelling.Reading, word.Weight * OtherSpelling, Word) { Spelling = spelling.Text });
            if (listings.TryAdd(TextFolding.Fold(spelling.Text), word.Listings) && !Spelling.IsHiragana(spelling.Text))
                lexicon.Add(new SpellingWord(spelling.Text, spelling.Reading, word.Listings));
        }

        return new SuggestionBook(Completions.Of(entries), SpellingCorrector.Of(lexicon), listings);
    }

    private static CompletionEntry Entry(VocabularyWord word) =>
        new(word.Text, word.Spoken.Reading, word.Weight, word.IsTitle ? Title : Word) { LaterWords = word.Spoken.LaterWords };

    /// <summary>
    /// The other ways to write a word of the domain. Those that begin alike (三茶) and names in kana are completed to the word itself; another word
    /// for the same (散髪 of 理容室) to itself, since nobody expects 理容 after さん. Kana that only read one of them are in its reading already.
    /// </summary>
    private static IEnumerable<(VocabularyWord Word, (string Text, string Reading, string Shown) Spelling)> OtherSpellings(DomainTerm term, VocabularyWord word)
    {
        var readings = term.Spellings.Where(x => !Spelling.IsHiragana(x)).Select(x => SpokenText.Of(x).Reading).Append(word.Spoken.Reading).ToHashSet(StringComparer.Ordinal);
        return term.Spellings.Where(x => x != word.Text && char.IsLetterOrDigit(x[0]) && !readings.Contains(TextFolding.Fold(x)))
            .Select(x => (word, (x, SpokenText.Of(x).Reading, x[0] == word.Text[0] || Spelling.IsHiragana(x) ? word.Text : x)));
    }
}
