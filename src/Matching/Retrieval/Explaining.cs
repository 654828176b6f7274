using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>Accounts for one document's score, with the same figures that rank it.</summary>
internal sealed class Explaining(IndexSnapshot index, ValueBook book, RankingParameters ranking, RetrievalQuery query)
{
    /// <summary>Null when the index has no such document.</summary>
    public HitExplanation? Of(Guid id)
    {
        for (var number = 0; number < index.Segments.Length; number++)
        {
            var document = Array.IndexOf(index.Segments[number].Segment.Ids, id);
            if (document >= 0 && index.Segments[number].Lives(document))
                return Of(number, document);
        }
        return null;
    }

    private HitExplanation Of(int number, int document)
    {
        var segment = index.Segments[number].Segment;
        var clauses = query.Clauses.Select(x => Of(x, number, document)).ToList();
        var wanted = clauses.Where(x => !x.IsExcluded).ToList();
        var verdict = new DocumentFilter(query, book, book.Read().Values.Length).Judge(segment, document, out var distance);
        var answered = wanted.Count(x => x.Contribution > 0);
        var isFound = verdict == DocumentFilter.In && answered >= Math.Min(1, wanted.Count) && !clauses.Exists(x => x.IsExcluded && x.Alternatives.Any(a => a.Worth > 0));
        var priors = new Priors(ranking, query);
        var proximity = wanted.Count > 1 ? ranking.ProximityShare * new Proximity(query.Clauses, ranking).Of(segment.Texts[document]) : 0;
        var words = wanted.Count > 0 ? wanted.Sum(x => x.Contribution) : query.Near is null ? 0 : 1;
        return new HitExplanation(
            isFound, words * priors.Of(segment, document, distance) * (1 + proximity), clauses,
            priors.Freshness(segment, document), priors.Completeness(segment, document), priors.Nearness(distance), proximity);
    }

    private ClauseExplanation Of(QueryClause clause, int number, int document)
    {
        using var answers = ClauseAnswers.Of(index, clause);
        var best = answers.Of(index.Starts[number] + document);
        var alternatives = clause.Alternatives.Select(x => Of(x, number, document)).OfType<AlternativeExplanation>();
        return new ClauseExplanation(clause.Text, clause.IsExcluded, answers.Count, answers.Rarity, clause.IsExcluded ? 0 : answers.Rarity * best, [.. alternatives]);
    }

    /// <summary>Null where the document does not say the terms.</summary>
    private AlternativeExplanation? Of(QueryPhrase phrase, int number, int document)
    {
        using var saying = new PhraseAnswers();
        saying.Read(index.Segments[number], phrase);
        var at = saying.Documents.IndexOf(document);
        if (at < 0)
            return null;
        var (segment, said) = (index.Segments[number].Segment, saying.Said[at]);
        var holds = phrase.Literal is not { } literal || segment.Texts[document].Contains(literal, StringComparison.Ordinal);
        var worth = holds ? phrase.Weight * index.Norms.Saturated(said, segment.Lengths.AsSpan(document * Frequencies.Fields, Frequencies.Fields)) : 0;
        var fields = Enumerable.Range(0, Frequencies.Fields).Where(x => Frequencies.Of(said, x) > 0).ToDictionary(x => (TextField)x, x => (int)Frequencies.Of(said, x));
        return new AlternativeExplanation(phrase.Terms, phrase.Literal, phrase.Weight, holds, fields, worth);
    }
}
