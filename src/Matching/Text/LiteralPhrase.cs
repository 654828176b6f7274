namespace SetagayaPort.Matching.Text;

/// <summary>The fewest terms that hold a text to the very characters of a span.</summary>
internal static class LiteralPhrase
{
    /// <summary>The same characters are a little less than the same word.</summary>
    public const double Weight = 0.9;

    /// <summary>Null where the span has no character that is indexed.</summary>
    public static QueryPhrase? Of(IReadOnlyList<Piece> pieces, FoldedText text, int from, int to, double weight = Weight)
    {
        var chosen = new List<Piece>();
        var covered = from;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (!piece.IsLiteral || piece.At < from || piece.End > to || piece.End <= covered)
                continue;
            if (piece.At < covered && (piece.Kind == TermKind.SingleKanji || PairBegins(pieces, i, covered, to)))
                continue;
            chosen.Add(piece);
            covered = piece.End;
        }
        if (chosen.Count == 0)
            return null;
        return new QueryPhrase([.. chosen.Select(piece => piece.Term).Distinct(StringComparer.Ordinal)], weight, JapaneseAnalyzer.OneSpaced(text.Chars[from..to]).Trim());
    }

    private static bool PairBegins(IReadOnlyList<Piece> pieces, int after, int at, int to)
    {
        for (var i = after + 1; i < pieces.Count && pieces[i].At <= at; i++)
            if (pieces[i] is { IsLiteral: true, Kind: not TermKind.SingleKanji } && pieces[i].At == at && pieces[i].End <= to)
                return true;
        return false;
    }
}
