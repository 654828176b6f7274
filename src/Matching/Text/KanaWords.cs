using SetagayaPort.Matching.Text.Morphology;

namespace SetagayaPort.Matching.Text;

/// <summary>Nouns by how they are read: what somebody may mean who types a query in hiragana only. Read from IPADIC on first use.</summary>
internal sealed class KanaWords
{
    private const int Shortest = 2;
    private const int Longest = 12;
    private const int DomainCost = 3000;

    private readonly Dictionary<string, Entry> _byReading = new(1 << 16, StringComparer.Ordinal);

    public KanaWords(WordDictionary dictionary)
    {
        var ipadic = Ipadic.Default;
        for (var word = 0; word < ipadic.Words.Count; word++)
            if (ipadic.PartOf(ipadic.Words.Grammar(word)) is PartOfSpeech.Noun or PartOfSpeech.VerbalNoun or PartOfSpeech.AdjectivalNoun)
                Add(TextFolding.Fold(ipadic.Reading(word)), ipadic.Words.Cost(word), null);
        foreach (var word in dictionary.Words)
            Add(word.Reading, DomainCost, word);
    }

    /// <summary>Adds to the lattice the words whose readings begin the hiragana run.</summary>
    public void AddTo(Lattice lattice, ReadOnlySpan<char> run, int grammar)
    {
        var readings = _byReading.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Shortest; length <= Math.Min(run.Length, Longest); length++)
            if (readings.TryGetValue(run[..length], out var word))
                lattice.Add(length, grammar, word.Cost + Doubt(length), Morpheme.Reading, word.Domain);
    }

    /// <summary>The fewer kana, the more words are read so, and the likelier they are grammar.</summary>
    private static int Doubt(int length) => length switch { 2 => 8000, 3 => 4500, _ => 2000 };

    private void Add(string reading, int cost, DomainWord? domain)
    {
        if (reading.Length is < Shortest or > Longest)
            return;
        var known = _byReading.GetValueOrDefault(reading, new Entry(cost, domain));
        // Of two words of the domain that are read alike, neither is meant more.
        var isOther = known.Domain is not null && domain is not null && known.Domain.Canonical != domain.Canonical;
        _byReading[reading] = new Entry(Math.Min(known.Cost, cost), isOther ? null : known.Domain ?? domain);
    }

    private sealed record Entry(int Cost, DomainWord? Domain);
}
