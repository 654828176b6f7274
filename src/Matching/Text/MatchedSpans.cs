using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text;

/// <summary>Where a text answers the wanted clauses of a query.</summary>
internal static class MatchedSpans
{
    /// <summary>A span of the original text and the number of the clause it answers.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Span(int Start, int End, int Clause);

    /// <summary>All answers by rising start; they may overlap.</summary>
    public static List<Span> Find(string text, IReadOnlyList<QueryClause> clauses)
    {
        var wanted = clauses.Where(clause => !clause.IsExcluded).SelectMany(clause => clause.Alternatives)
            .SelectMany(phrase => phrase.Terms).Select(term => term.Term).ToHashSet(StringComparer.Ordinal);
        var said = new Dictionary<string, List<Token>>(StringComparer.Ordinal);
        if (wanted.Count > 0)
            foreach (var token in JapaneseAnalyzer.Default.Analyze(text))
                if (wanted.Contains(token.Term))
                    (said.TryGetValue(token.Term, out var places) ? places : said[token.Term] = []).Add(token);
        var found = new List<Span>();
        for (var clause = 0; clause < clauses.Count && said.Count > 0; clause++)
            if (!clauses[clause].IsExcluded)
                foreach (var phrase in clauses[clause].Alternatives)
                    Add(phrase, clause, said, found);
        found.Sort((a, b) => (a.Start, a.End, a.Clause).CompareTo((b.Start, b.End, b.Clause)));
        return found;
    }

    private static void Add(QueryPhrase phrase, int clause, Dictionary<string, List<Token>> said, List<Span> found)
    {
        if (!said.TryGetValue(phrase.Terms[0].Term, out var firsts))
            return;
        foreach (var first in firsts)
        {
            var end = first.End;
            if (phrase.Terms.Skip(1).All(term => EndAt(said, term.Term, first.Position + term.Offset, ref end)))
                found.Add(new Span(first.Start, end, clause));
        }
    }

    private static bool EndAt(Dictionary<string, List<Token>> said, string term, int position, ref int end)
    {
        if (!said.TryGetValue(term, out var places))
            return false;
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Position < position)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == places.Count || places[low].Position != position)
            return false;
        end = Math.Max(end, places[low].End);
        return true;
    }
}
