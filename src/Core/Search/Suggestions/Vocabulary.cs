using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Suggestions;

/// <summary>The words of all listings that everybody may see, each with how often it is said. One writer at a time.</summary>
internal sealed class Vocabulary(SaidWords saidWords)
{
    private readonly Dictionary<Guid, (VocabularyWord Word, double Worth)[]> listings = [];
    private readonly Dictionary<(string Folded, bool IsTitle), VocabularyWord> words = [];

    /// <summary>In no order.</summary>
    public IReadOnlyCollection<VocabularyWord> Words => words.Values;

    /// <summary>What the listings said before is taken back, and what they say now is said. The oldest first, so that every node writes a word as the first of them.</summary>
    /// <param name="changed">Which listings.</param>
    /// <param name="find">What each says now; null when it is gone.</param>
    public void Apply(IReadOnlyCollection<Guid> changed, Func<Guid, SearchDocument?> find)
    {
        foreach (var listing in changed)
            if (listings.Remove(listing, out var before))
                foreach (var (word, worth) in before)
                    TakeBack(word, worth);
        // Reading takes long and telling does not.
        foreach (var (listing, said) in changed.Order().AsParallel().AsOrdered().Select(x => (x, find(x) is { } document ? saidWords.Of(document) : [])))
            if (said.Count > 0)
                listings[listing] = [.. said.Select(x => (Say(x), x.Worth))];
    }

    private VocabularyWord Say(SaidWord said)
    {
        var key = (TextFolding.Fold(said.Text), said.IsTitle);
        if (!words.TryGetValue(key, out var word))
            words[key] = word = new VocabularyWord(said.Text, key.Item1, said.IsTitle);
        word.Listings++;
        word.Weight += said.Worth;
        return word;
    }

    private void TakeBack(VocabularyWord word, double worth)
    {
        word.Listings--;
        word.Weight = Math.Max(0, word.Weight - worth);
        if (word.Listings == 0)
            words.Remove((word.Folded, word.IsTitle));
    }
}
