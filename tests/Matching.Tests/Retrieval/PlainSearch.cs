using SetagayaPort.Matching.Retrieval;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Tests.Retrieval;

/// <summary>The same search said as plainly as possible: every document is read for every query. Without proximity.</summary>
internal sealed class PlainSearch(IReadOnlyList<RetrievalDocument> documents, RankingParameters ranking)
{
    private readonly Dictionary<RetrievalDocument, Dictionary<TextField, List<string>>> terms = documents.ToDictionary(
        x => x, x => x.Texts.ToDictionary(t => t.Key, t => JapaneseAnalyzer.Default.Analyze(t.Value).Select(token => token.Term).ToList()));

    public RetrievalPage Find(RetrievalQuery query)
    {
        var wanted = query.Clauses.Where(x => !x.IsExcluded).ToList();
        var least = QueryDemand.Least(wanted.Count);
        var found = Answering(query, wanted, least);
        var isPartial = least > 1 && !found.Exists(x => Misses(x, query).Count == 0) && Answering(query, wanted, 1).Exists(x => Misses(x, query).Count == 0);
        if (isPartial)
            found = Answering(query, wanted, 1);
        var hits = found.Where(x => Misses(x, query).Count == 0).Select(x => new RetrievalHit(x.Id, Score(x, query, wanted), Distance(x, query))).ToList();
        var published = documents.ToDictionary(x => x.Id, x => x.PublishedAt);
        var ordered = hits.OrderByDescending(x => query.Order switch
        {
            RetrievalOrder.Relevance => x.Score,
            RetrievalOrder.Distance when query.Near is not null => -(x.DistanceMetres ?? double.PositiveInfinity),
            _ => 0,
        }).ThenByDescending(x => published[x.Id]).ThenBy(x => x.Id);
        var page = ordered.Skip(query.Skip).Take(query.Take).ToList();
        var fills = query.Order == RetrievalOrder.Relevance && query.Skip == 0 && !isPartial && hits.Count > 0;
        var inPart = Answering(query, wanted, 1).Except(found).Where(x => fills && Misses(x, query).Count == 0)
            .Select(x => new RetrievalHit(x.Id, Score(x, query, wanted), Distance(x, query)))
            .OrderByDescending(x => x.Score).ThenByDescending(x => published[x.Id]).ThenBy(x => x.Id);
        return new RetrievalPage(hits.Count, isPartial, page, Counts(found, query)) { InPart = [.. inPart.Take(Math.Max(0, query.FillTo - page.Count))] };
    }

    private static Dictionary<string, IReadOnlyList<ValueCount>> Counts(List<RetrievalDocument> found, RetrievalQuery query) => (
        from document in found
        let missed = Misses(document, query)
        from facet in document.Facets
        where missed.TrueForAll(x => x == facet.Key)
        from value in facet.Value
        group value by facet.Key).ToDictionary(
            x => x.Key,
            x => (IReadOnlyList<ValueCount>)[.. x.CountBy(v => v).Select(v => new ValueCount(v.Key, v.Value)).OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal)],
            StringComparer.Ordinal);

    /// <summary>The facets whose filters keep the document out; "" stands for any other condition.</summary>
    private static List<string> Misses(RetrievalDocument x, RetrievalQuery query)
    {
        var missed = query.Facets.Where(f => f.Value.Count > 0 && !f.Value.Any(v => x.Facets.TryGetValue(f.Key, out var values) && values.Contains(v))).Select(f => f.Key).ToList();
        var isIn = (query.IncludesRestricted || !x.IsRestricted)
            && query.Numbers.All(n => x.Numbers.TryGetValue(n.Key, out var value) && !(value < n.Value.Min) && !(value > n.Value.Max))
            && (query.Near is null || query.RadiusMetres is null || Distance(x, query) <= query.RadiusMetres);
        return isIn ? missed : [.. missed, ""];
    }

    private static double? Distance(RetrievalDocument x, RetrievalQuery query) =>
        query.Near is { } from && x.Place is { } to ? GreatCircle.Metres(from, to) : null;

    private List<RetrievalDocument> Answering(RetrievalQuery query, List<QueryClause> wanted, int least) =>
        [.. documents.Where(x => wanted.Count(c => Worth(x, c) > 0) >= least && !query.Clauses.Any(c => c.IsExcluded && Worth(x, c) > 0))];

    private double Worth(RetrievalDocument x, QueryClause clause) => clause.Alternatives.Max(phrase =>
    {
        var text = string.Join('\n', x.Texts.OrderBy(t => t.Key).Select(t => JapaneseAnalyzer.Fold(t.Value)));
        if (!phrase.Terms.All(t => terms[x].Any(f => f.Value.Contains(t))) || phrase.Literal is { } literal && !text.Contains(literal, StringComparison.Ordinal))
            return 0;
        var said = terms[x].Sum(f => phrase.Terms.Min(t => f.Value.Count(term => term == t)) * Share(f.Key, f.Value.Count));
        return phrase.Weight * said / (ranking.Saturation + said);
    });

    private double Share(TextField field, int length)
    {
        var average = Math.Max(1, documents.Average(x => terms[x].TryGetValue(field, out var said) ? said.Count : 0));
        var (weight, share) = ranking.Fields[field];
        return weight / (1 - share + share * length / average);
    }

    private double Score(RetrievalDocument x, RetrievalQuery query, List<QueryClause> wanted)
    {
        var words = wanted.Sum(c =>
        {
            var n = documents.Count(d => Worth(d, c) > 0);
            return Worth(x, c) * Math.Log(1 + (documents.Count - n + 0.5) / (n + 0.5));
        });
        var prior = 1 + ranking.CompletenessShare * x.Completeness
            + ranking.FreshnessShare * Math.Pow(0.5, (query.Now - x.PublishedAt).TotalDays / ranking.FreshnessHalfLifeDays)
            + (Distance(x, query) is { } metres ? ranking.NearnessShare * Math.Pow(0.5, metres / ranking.NearnessHalfMetres) : 0);
        return wanted.Count > 0 ? words * prior : query.Near is not null ? prior : 0;
    }
}
