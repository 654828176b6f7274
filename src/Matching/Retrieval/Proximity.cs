using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>Lifts documents that say neighbouring clauses of a query close together, by reading the texts of the best once more.</summary>
internal sealed class Proximity
{
    /// <summary>So many characters between two clauses halve what their closeness counts.</summary>
    private const double HalfGap = 10;

    /// <summary>How many places of a spelling are looked at.</summary>
    private const int MostPlaces = 16;

    private readonly string[][] _spellings;
    private readonly RankingParameters _ranking;

    public Proximity(IReadOnlyList<QueryClause> clauses, RankingParameters ranking)
    {
        _ranking = ranking;
        _spellings = [.. clauses.Where(x => !x.IsExcluded).Select(clause => clause.Alternatives.Select(x => x.Literal)
            .Append(JapaneseAnalyzer.Fold(clause.Text).Trim()).OfType<string>().Where(x => x.Length > 0).Distinct(StringComparer.Ordinal).ToArray())];
    }

    /// <summary>Ranks the best hits anew.</summary>
    public void Rank(IndexSnapshot index, Span<RankedDocument> best)
    {
        for (var i = 0; i < best.Length; i++)
        {
            var score = best[i].Score * (1 + _ranking.ProximityShare * Of(index.Segments[best[i].Segment].Segment.Texts[best[i].Document]));
            best[i] = best[i] with { Key = score, Score = score };
        }
        best.Sort((a, b) => RankedDocument.ByRank.Compare(b, a));
    }

    /// <summary>How close neighbouring clauses stand: 1 where each follows the one before, 0 where none do in any spelling of the query.</summary>
    public double Of(string text)
    {
        var places = new List<(int Start, int End)>[_spellings.Length];
        for (var clause = 0; clause < places.Length; clause++)
            places[clause] = PlacesOf(_spellings[clause], text);
        var sum = 0d;
        for (var clause = 1; clause < places.Length; clause++)
            sum += Closeness(places[clause - 1], places[clause]);
        return sum / Math.Max(1, places.Length - 1);
    }

    private static double Closeness(List<(int Start, int End)> left, List<(int Start, int End)> right)
    {
        var gap = int.MaxValue;
        foreach (var (start, end) in left)
            foreach (var (otherStart, otherEnd) in right)
                gap = Math.Min(gap, Math.Max(0, Math.Max(otherStart - end, start - otherEnd)));
        return gap == int.MaxValue ? 0 : HalfGap / (HalfGap + gap);
    }

    private static List<(int Start, int End)> PlacesOf(string[] spellings, string text)
    {
        var places = new List<(int, int)>();
        foreach (var spelling in spellings)
            for (var at = text.IndexOf(spelling, StringComparison.Ordinal); at >= 0 && places.Count < MostPlaces; at = text.IndexOf(spelling, at + spelling.Length, StringComparison.Ordinal))
                places.Add((at, at + spelling.Length));
        return places;
    }
}
