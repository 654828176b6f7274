namespace SetagayaPort.Matching.Text;

/// <summary>Reads what people type into a search field: words, "phrases" and -exclusions.</summary>
internal sealed class QueryReader(QueryWords words, string query)
{
    private const string Quotes = "\"“”„‟＂";
    private const string Minuses = "-－−";

    private readonly List<QueryClause> _clauses = [];

    public IReadOnlyList<QueryClause> Read()
    {
        var plain = 0;
        for (var at = 0; at < query.Length;)
        {
            var isExcluded = BeginsExclusion(at);
            var start = isExcluded ? at + 1 : at;
            if (!isExcluded && !Quotes.Contains(query[start]))
            {
                at++;
                continue;
            }
            AddWords(plain, at);
            var isQuoted = Quotes.Contains(query[start]);
            start = isQuoted ? start + 1 : start;
            var end = isQuoted ? EndOfQuote(start) : EndOfWord(start);
            AddLiteral(query[start..end], isExcluded, !isQuoted);
            at = plain = isQuoted ? Math.Min(end + 1, query.Length) : end;
        }
        AddWords(plain, query.Length);
        return _clauses;
    }

    private bool BeginsExclusion(int at) =>
        Minuses.Contains(query[at]) && (at == 0 || char.IsWhiteSpace(query[at - 1])) && at + 1 < query.Length && !char.IsWhiteSpace(query[at + 1]);

    private int EndOfQuote(int start)
    {
        var length = query.AsSpan(start).IndexOfAny(Quotes);
        return length < 0 ? query.Length : start + length;
    }

    private int EndOfWord(int start)
    {
        while (start < query.Length && !char.IsWhiteSpace(query[start]) && !Quotes.Contains(query[start]))
            start++;
        return start;
    }

    private void AddWords(int start, int end)
    {
        var room = JapaneseAnalyzer.MostClauses - _clauses.Count;
        if (end > start && room > 0)
            _clauses.AddRange(words.Of(query[start..end]).Take(room));
    }

    private void AddLiteral(string text, bool isExcluded, bool withSynonyms)
    {
        if (words.Exactly(text, withSynonyms) is { Count: > 0 } alternatives && _clauses.Count < JapaneseAnalyzer.MostClauses)
            _clauses.Add(new QueryClause(text, alternatives, isExcluded));
    }
}
