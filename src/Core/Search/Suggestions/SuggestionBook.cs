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
        foreach (var term in DomainTerm.All)
            if (said.TryGetValue(term.Shown, out var word))
                AddSpellings(term, word, entries, listings);
        var lexicon = said.Values.Select(x => new SpellingWord(x.Text, x.Spoken.Reading, x.Listings));
        return new SuggestionBook(Completions.Of(entries), SpellingCorrector.Of(lexicon), listings);
    }

    private static CompletionEntry Entry(VocabularyWord word) =>
        new(word.Text, word.Spoken.Reading, word.Weight, word.IsTitle ? Title : Word) { LaterWords = word.Spoken.LaterWords };

    /// <summary>三茶 is completed to 三軒茶屋, and is no slip.</summary>
    private static void AddSpellings(DomainTerm term, VocabularyWord word, List<CompletionEntry> entries, Dictionary<string, int> listings)
    {
        foreach (var spelling in term.Spellings.Where(x => x != word.Text))
        {
            entries.Add(new CompletionEntry(word.Text, SpokenText.Of(spelling).Reading, word.Weight, Word) { Spelling = spelling });
            var folded = TextFolding.Fold(spelling);
            listings[folded] = Math.Max(listings.GetValueOrDefault(folded), word.Listings);
        }
    }
}
