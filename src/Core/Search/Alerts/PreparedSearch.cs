using SetagayaPort.Matching.Preferences;
using SetagayaPort.Matching.Retrieval;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>A search read once, to be held against many documents.</summary>
internal sealed class PreparedSearch
{
    private readonly SearchCriteria criteria;
    private readonly IReadOnlyList<QueryClause> wanted;
    private readonly IReadOnlyList<QueryClause> excluded;

    public PreparedSearch(SearchCriteria criteria)
    {
        this.criteria = criteria;
        var clauses = JapaneseAnalyzer.Default.AnalyzeQuery(criteria.Text ?? "");
        (wanted, excluded) = ([.. clauses.Where(x => !x.IsExcluded)], [.. clauses.Where(x => x.IsExcluded)]);
    }

    /// <summary>Whether it finds a document: the whole predicate, without an index.</summary>
    public bool Finds(SearchedDocument document)
    {
        foreach (var (name, values) in criteria.Facets)
            if (!document.Document.Facets.TryGetValue(name, out var said) || !values.Any(said.Contains))
                return false;
        foreach (var (name, bounds) in criteria.Numbers)
            if (!document.Document.Numbers.TryGetValue(name, out var number) || number < bounds.Min || number > bounds.Max)
                return false;
        return IsNear(document.Document) && HasWords(document);
    }

    private bool HasWords(SearchedDocument document)
    {
        var missing = wanted.Count - QueryDemand.Least(wanted.Count);
        foreach (var clause in wanted)
            if (!Answers(document, clause) && --missing < 0)
                return false;
        return !excluded.Any(x => Answers(document, x));
    }

    private static bool Answers(SearchedDocument document, QueryClause clause) => clause.Alternatives.Any(phrase =>
        phrase.Terms.All(x => document.Terms.Contains(x)) && (phrase.Literal is null || document.Text.Contains(phrase.Literal, StringComparison.Ordinal)));

    /// <summary>A listing without a place is within no radius.</summary>
    private bool IsNear(SearchDocument document)
    {
        if ((criteria.RadiusMeters, criteria.Latitude, criteria.Longitude) is not ({ } radius, { } fromLatitude, { } fromLongitude))
            return true;
        return document is { Latitude: { } latitude, Longitude: { } longitude } && GreatCircle.Metres(new GeoPoint(fromLatitude, fromLongitude), new GeoPoint(latitude, longitude)) <= radius;
    }
}
