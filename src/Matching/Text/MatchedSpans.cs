using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text;

/// <summary>Where a text answers the wanted clauses of a query.</summary>
internal sealed class MatchedSpans
{
    private readonly FoldedText _text;
    private readonly ILookup<string, Piece> _said;
    private readonly List<Span> _found = [];
    private readonly string _line;
    private readonly List<int> _places = [];

    private MatchedSpans(FoldedText text, HashSet<string> wanted)
    {
        _text = text;
        _said = JapaneseAnalyzer.Default.Analyze(text).Pieces.Where(piece => wanted.Contains(piece.Term)).ToLookup(piece => piece.Term, StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
            if (!char.IsWhiteSpace(text.Chars[i]) || _places.Count > 0 && !char.IsWhiteSpace(text.Chars[_places[^1]]))
                _places.Add(i);
        _line = JapaneseAnalyzer.OneSpaced(text.Chars);
    }

    /// <summary>All answers by rising start; they may overlap.</summary>
    public static List<Span> Find(string text, IReadOnlyList<QueryClause> clauses)
    {
        var wanted = clauses.Where(clause => !clause.IsExcluded).SelectMany(clause => clause.Alternatives)
            .SelectMany(phrase => phrase.Terms).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0)
            return [];
        using var folded = FoldedText.Of(text);
        var spans = new MatchedSpans(folded, wanted);
        for (var clause = 0; clause < clauses.Count && spans._said.Count > 0; clause++)
            if (!clauses[clause].IsExcluded)
                foreach (var phrase in clauses[clause].Alternatives)
                    spans.Add(phrase, clause);
        spans._found.Sort((a, b) => (a.Start, a.End, a.Clause).CompareTo((b.Start, b.End, b.Clause)));
        return spans._found;
    }

    private void Add(QueryPhrase phrase, int clause)
    {
        if (!phrase.Terms.All(_said.Contains))
            return;
        if (phrase.Literal is { } literal)
            for (var at = _line.IndexOf(literal, StringComparison.Ordinal); at >= 0; at = _line.IndexOf(literal, at + literal.Length, StringComparison.Ordinal))
                Add(_places[at], _places[at + literal.Length - 1] + 1, clause);
        else
            foreach (var piece in phrase.Terms.SelectMany(term => _said[term]))
                Add(piece.At, piece.End, clause);
    }

    private void Add(int from, int to, int clause) => _found.Add(new Span(_text.Starts[from], _text.Ends[to - 1], clause));

    /// <summary>A span of the original text and the number of the clause it answers.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Span(int Start, int End, int Clause);
}
