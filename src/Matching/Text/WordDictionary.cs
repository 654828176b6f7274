using System.Collections.Frozen;

namespace SetagayaPort.Matching.Text;

/// <summary>The words of the domain, found in folded texts by their longest spelling.</summary>
internal sealed class WordDictionary
{
    private readonly FrozenDictionary<char, DomainWord[]> _byFirst;
    private readonly FrozenDictionary<char, DomainWord[]> _partedByFirst;

    private WordDictionary(IReadOnlyList<DomainWord> words, int groups)
    {
        Groups = groups;
        Words = words;
        _byFirst = ByFirst(words);
        _partedByFirst = ByFirst(words.Where(word => word.IsParted));
    }

    public static WordDictionary Empty { get; } = new([], 0);

    /// <summary>How many groups of words there are.</summary>
    public int Groups { get; }

    public IReadOnlyList<DomainWord> Words { get; }

    /// <summary>Reads the format that <c>domain-words.tsv</c> explains.</summary>
    /// <exception cref="InvalidDataException">A line is malformed, or a spelling belongs to two groups.</exception>
    public static WordDictionary Read(TextReader reader)
    {
        var spellings = new Dictionary<string, DomainWord>(StringComparer.Ordinal);
        var groups = 0;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            groups++;
            var columns = line.Split('\t');
            if (columns.Length is < 2 or > 4 || columns[1].Length == 0 || columns.Length == 4 && columns[3] != "whole")
                throw new InvalidDataException($"Line {number} of the dictionary is malformed: {line}");
            var readings = columns.Length > 2 && columns[2].Length > 0 ? columns[2].Split('|') : [];
            foreach (var spelling in columns[0].Split('|').Concat(readings))
                Add(spelling, columns[1], number, spellings).IsName |= columns.Length == 4;
        }
        return new WordDictionary([.. spellings.Values], groups);
    }

    /// <summary>The word that is spelled so, folded; null where none is.</summary>
    public DomainWord? Find(ReadOnlySpan<char> folded)
    {
        if (_byFirst.TryGetValue(folded[0], out var words))
            foreach (var word in words)
                if (folded.SequenceEqual(word.Text))
                    return word;
        return null;
    }

    /// <summary>The words that begin at a place of the text and end before another. A word of Latin letters is never part of a longer one.</summary>
    public void FindAt(FoldedText text, int at, int to, List<WordMatch> found)
    {
        if (IsInsideLatin(text, at) || !_byFirst.TryGetValue(text.Chars[at], out var words))
            return;
        var rest = text.Chars[at..to];
        foreach (var word in words)
            if (rest.StartsWith(word.Text) && LengthIn(text, word, at) is var length and > 0)
                found.Add(new WordMatch(at, length, word));
    }

    /// <summary>The word with white space or punctuation in it that begins there.</summary>
    public WordMatch? FindParted(FoldedText text, int at)
    {
        if (!_partedByFirst.TryGetValue(text.Chars[at], out var words) || IsInsideLatin(text, at))
            return null;
        foreach (var word in words)
            if (text.Chars[at..].StartsWith(word.Text) && LengthIn(text, word, at) is var length and > 0)
                return new WordMatch(at, length, word);
        return null;
    }

    private static bool IsInsideLatin(FoldedText text, int at) =>
        at > 0 && text.Scripts[at] == Script.Word && text.Scripts[at - 1] == Script.Word;

    /// <summary>With a plural s; 0 where Latin letters go on.</summary>
    private static int LengthIn(FoldedText text, DomainWord word, int at)
    {
        var end = at + word.Text.Length;
        if (word.Last != Script.Word)
            return word.Text.Length;
        if (end < text.Length && text.Chars[end] == 's' && text.Scripts[end] == Script.Word)
            end++;
        return end < text.Length && text.Scripts[end] == Script.Word ? 0 : end - at;
    }

    private static FrozenDictionary<char, DomainWord[]> ByFirst(IEnumerable<DomainWord> words) => words.GroupBy(word => word.Text[0])
        .ToFrozenDictionary(same => same.Key, same => same.OrderByDescending(word => word.Text.Length).ToArray());

    private static DomainWord Add(string spelling, string canonical, int number, Dictionary<string, DomainWord> spellings)
    {
        if (spelling.Length == 0)
            throw new InvalidDataException($"Line {number} of the dictionary has an empty spelling.");
        var word = new DomainWord(spelling, canonical);
        if (spellings.TryAdd(word.Text, word))
            return word;
        var known = spellings[word.Text];
        return known.Canonical == canonical
            ? known
            : throw new InvalidDataException($"Line {number} of the dictionary: {spelling} stands for {known.Canonical} already.");
    }
}
