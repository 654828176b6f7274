using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>One query against one snapshot of the index.</summary>
internal sealed class QueryRun(IndexSnapshot index, ValueBook book, RankingParameters ranking, RetrievalQuery query)
{
    private readonly Priors _priors = new(ranking, query);

    /// <summary>Without words and without a place nothing is better than being new.</summary>
    private bool IsRanked(WordScores words) => query.Order == RetrievalOrder.Relevance && (words.Wanted > 0 || query.Near is not null);

    public RetrievalPage Page()
    {
        using var words = new WordScores(index, query.Clauses);
        var least = QueryDemand.Least(words.Wanted);
        var page = Page(words, least, words.Wanted);
        if (least <= 1)
            return page;
        if (page.Total == 0)
            return Page(words, 1, least - 1) is { Total: > 0 } part ? part with { IsPartial = true } : page;
        var room = query.FillTo - page.Hits.Count;
        return room > 0 && query.Skip == 0 && IsRanked(words) ? page with { InPart = [.. Find(words, 1, least - 1, null).Hits.Take(room)] } : page;
    }

    /// <summary>Whether a living document answers the whole query.</summary>
    public bool Finds(int number, int document)
    {
        var filter = new DocumentFilter(query, book, book.Read().Values.Length);
        if (filter.Judge(index.Segments[number].Segment, document, out _) != DocumentFilter.In)
            return false;
        // The dearer part last.
        using var words = new WordScores(index, query.Clauses);
        return words.Answers(index.Starts[number] + document, QueryDemand.Least(words.Wanted), words.Wanted);
    }

    private RetrievalPage Page(WordScores words, int least, int most)
    {
        var facets = new FacetCounter(book.Read());
        var (total, hits) = Find(words, least, most, facets);
        return new RetrievalPage(total, false, hits, facets.Counted());
    }

    /// <summary>Of the documents that answer so many of the wanted clauses.</summary>
    private (int Total, IReadOnlyList<RetrievalHit> Hits) Find(WordScores words, int least, int most, FacetCounter? facets)
    {
        var filter = new DocumentFilter(query, book, book.Read().Values.Length);
        var isReread = IsRanked(words) && words.Wanted > 1;
        var best = new BestDocuments((int)Math.Min(index.Count, Math.Max((long)query.Skip + Math.Max(query.Take, query.FillTo), isReread ? ranking.ProximityDepth : 0)));
        var total = 0;
        for (var number = 0; number < index.Segments.Length; number++)
        {
            var (living, start) = (index.Segments[number], index.Starts[number]);
            var segment = living.Segment;
            for (var document = 0; document < segment.Count; document++)
            {
                if (!words.Answers(start + document, least, most) || !living.Lives(document))
                    continue;
                var verdict = filter.Judge(segment, document, out var distance);
                if (verdict == DocumentFilter.In)
                {
                    total++;
                    facets?.Add(segment.ValuesOf(document));
                    best.Offer(Ranked(words, number, document, distance));
                }
                else if (verdict != DocumentFilter.Out)
                {
                    facets?.AddOnly(verdict, segment.ValuesOf(document));
                }
            }
        }

        var ranked = best.Take();
        if (isReread)
            new Proximity(query.Clauses, ranking).Rank(index, ranked.AsSpan(0, Math.Min(ranked.Length, ranking.ProximityDepth)));
        var hits = ranked.Skip(query.Skip).Take(query.Take).Select(x => new RetrievalHit(x.Id, x.Score, double.IsNaN(x.Distance) ? null : x.Distance));
        return (total, [.. hits]);
    }

    private RankedDocument Ranked(WordScores words, int number, int document, double distance)
    {
        var segment = index.Segments[number].Segment;
        var isScored = words.Wanted > 0 || query.Near is not null;
        var score = isScored ? (words.Wanted > 0 ? words.Of(index.Starts[number] + document) : 1) * _priors.Of(segment, document, distance) : 0;
        var key = query.Order switch
        {
            RetrievalOrder.Relevance => score,
            RetrievalOrder.Distance when query.Near is not null => double.IsNaN(distance) ? double.NegativeInfinity : -distance,
            _ => 0,
        };
        return new RankedDocument(number, document, key, score, distance, segment.Published[document], segment.Ids[document]);
    }
}
