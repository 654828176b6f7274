using System.Globalization;
using System.Text;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search;

/// <summary>Writes analysed text as PostgreSQL's tsvector and analysed queries as tsquery; the server's own parser never sees Japanese.</summary>
internal static class PostgresTerms
{
    /// <summary>PostgreSQL's largest position, and how many positions it keeps of one term.</summary>
    private const int LastPosition = 16383;
    private const int PositionsPerTerm = 255;

    /// <param name="parts">Texts with their weight A to D; a gap between them keeps phrases from crossing.</param>
    public static string Vector(params IEnumerable<(string? Text, char Weight)> parts)
    {
        var terms = new SortedDictionary<string, List<(int Position, char Weight)>>(StringComparer.Ordinal);
        var start = 1;
        foreach (var (text, weight) in parts)
        {
            var last = 0;
            foreach (var token in JapaneseAnalyzer.Default.Analyze(text ?? ""))
            {
                last = Math.Max(last, token.Position);
                if (start + token.Position > LastPosition)
                    continue;
                if (!terms.TryGetValue(token.Term, out var positions))
                    terms[token.Term] = positions = [];
                if (positions.Count < PositionsPerTerm)
                    positions.Add((start + token.Position, weight));
            }

            start += last + 10;
        }

        var vector = new StringBuilder();
        foreach (var (term, positions) in terms)
            vector.Append(Quote(term)).Append(':').AppendJoin(',', positions.Distinct().Select(x => $"{x.Position}{x.Weight}")).Append(' ');
        return vector.ToString();
    }

    /// <summary>Null when nothing of the query can be looked for.</summary>
    public static string? Query(IReadOnlyList<QueryClause> clauses)
    {
        var parts = clauses.Select(clause =>
            $"{(clause.IsExcluded ? "!" : "")}({string.Join(" | ", clause.Alternatives.Select(Phrase))})").ToList();
        return parts.Count == 0 ? null : string.Join(" & ", parts);
    }

    private static string Phrase(QueryPhrase phrase)
    {
        var text = new StringBuilder("(");
        for (var i = 0; i < phrase.Terms.Count; i++)
        {
            if (i > 0)
                text.Append(CultureInfo.InvariantCulture, $" <{phrase.Terms[i].Offset - phrase.Terms[i - 1].Offset}> ");
            text.Append(Quote(phrase.Terms[i].Term));
        }

        return text.Append(')').ToString();
    }

    private static string Quote(string term) => "'" + term.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal) + "'";
}
