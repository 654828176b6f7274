using System.Reflection;
using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text.Synonyms;

/// <summary>
/// The wider synonyms of everyday Japanese, for words that the domain's own dictionary does not join. Where both words are in that dictionary
/// it has the last word: they are synonyms there or not at all. Immutable: any number of threads may share one.
/// Source: the synonym dictionary of Sudachi, abridged (<c>wider-words.tsv</c>).
/// </summary>
public sealed class SynonymLexicon
{
    private static readonly Lazy<SynonymLexicon> Shared = new(ReadEmbedded);

    private readonly List<WordForm[]> _groups = [];
    private readonly Dictionary<string, int[]> _groupsOf = new(1 << 16, StringComparer.Ordinal);
    private readonly HashSet<string> _domain;

    private SynonymLexicon(string words, WordDictionary domain)
    {
        _domain = new HashSet<string>(domain.Words.Select(word => word.Text), StringComparer.Ordinal);
        // Folded all at once: one by one takes longer than everything else here.
        using var folded = FoldedText.Of(words);
        for (var at = 0; at < folded.Length;)
        {
            var line = folded.Chars[at..];
            var length = line.IndexOf('\n') is var end and >= 0 ? end : line.Length;
            if (length > 0 && line[0] != '#')
                Add(Group(words, folded, at, at + length));
            at += length + 1;
        }
    }

    /// <summary>The lexicon of the town; read once, on first use.</summary>
    public static SynonymLexicon Default => Shared.Value;

    /// <summary>The words that somebody who types <paramref name="foldedWord"/> may mean too, nearest first; empty for most words.</summary>
    /// <param name="foldedWord">A whole word as <see cref="TextFolding.Fold"/> gives it; any other string has no synonyms.</param>
    public IReadOnlyList<Synonym> Of(string foldedWord)
    {
        ArgumentNullException.ThrowIfNull(foldedWord);
        if (!_groupsOf.TryGetValue(foldedWord, out var groups))
            return [];
        var found = new Dictionary<string, double>(StringComparer.Ordinal);
        var isOfDomain = _domain.Contains(foldedWord);
        foreach (var group in groups)
            Collect(_groups[group], foldedWord, isOfDomain, found);
        return [.. found.Select(pair => new Synonym(pair.Key, pair.Value))
            .OrderByDescending(synonym => synonym.Weight).ThenBy(synonym => synonym.Word, StringComparer.Ordinal)];
    }

    private void Collect(WordForm[] group, string word, bool isOfDomain, Dictionary<string, double> found)
    {
        foreach (var own in group)
        {
            if (own.Text != word || !own.Leads)
                continue;
            foreach (var other in group)
                if (other.Text != word && !(isOfDomain && _domain.Contains(other.Text)))
                    found[other.Text] = Math.Max(found.GetValueOrDefault(other.Text), own.NearnessTo(other));
        }
    }

    /// <summary>The words of a line. Only as they were written do their codes tell capital letters.</summary>
    private static WordForm[] Group(string written, FoldedText folded, int from, int to)
    {
        var group = new WordForm[folded.Chars[from..to].Count('\t') + 1];
        for (var i = 0; i < group.Length; i++)
        {
            var word = folded.Chars[from..to];
            word = word.IndexOf('\t') is var end and >= 0 ? word[..end] : word;
            group[i] = WordForm.Read(written.AsSpan(folded.Starts[from], WordForm.CodeLength), word[WordForm.CodeLength..].ToString());
            from += word.Length + 1;
        }
        return group;
    }

    private void Add(WordForm[] group)
    {
        foreach (var word in group)
        {
            if (!word.Leads)
                continue;
            ref var groups = ref CollectionsMarshal.GetValueRefOrAddDefault(_groupsOf, word.Text, out var isKnown);
            if (!isKnown)
                groups = [_groups.Count];
            else if (groups![^1] != _groups.Count)
                groups = [.. groups, _groups.Count];
        }
        _groups.Add(group);
    }

    private static SynonymLexicon ReadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("wider-words.tsv")
            ?? throw new InvalidOperationException("The wider words are not embedded.");
        using var words = new StreamReader(stream);
        return new SynonymLexicon(words.ReadToEnd(), JapaneseAnalyzer.Default.Dictionary);
    }
}
