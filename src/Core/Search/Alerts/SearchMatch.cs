using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>Whether a search finds one document: the whole predicate, without an index.</summary>
internal static class SearchMatch
{
    private const double EarthMeters = 6_371_000;

    public static bool Finds(this SearchCriteria criteria, SearchedDocument document) =>
        criteria.Facets.All(x => document.Document.Facets.TryGetValue(x.Key, out var values) && x.Value.Any(values.Contains))
        && criteria.Numbers.All(x => document.Document.Numbers.TryGetValue(x.Key, out var number) && number >= (x.Value.Min ?? double.MinValue) && number <= (x.Value.Max ?? double.MaxValue))
        && (criteria.RadiusMeters is not { } radius || Distance(criteria, document.Document) <= radius)
        && (criteria.Text is null || Answers(document, JapaneseAnalyzer.Default.AnalyzeQuery(criteria.Text)));

    private static bool Answers(SearchedDocument document, IReadOnlyList<QueryClause> clauses)
    {
        if (clauses.Any(x => x.IsExcluded && Answers(document, x)))
            return false;
        var wanted = clauses.Where(x => !x.IsExcluded).ToList();
        return wanted.Count(x => Answers(document, x)) >= QueryDemand.Least(wanted.Count);
    }

    private static bool Answers(SearchedDocument document, QueryClause clause) => clause.Alternatives.Any(phrase =>
        phrase.Terms.All(document.Terms.Contains) && (phrase.Literal is null || document.Text.Contains(phrase.Literal, StringComparison.Ordinal)));

    /// <summary>Null, and so within no radius, where the listing has no place.</summary>
    private static double? Distance(SearchCriteria criteria, SearchDocument document)
    {
        static double Radians(double degrees) => degrees * Math.PI / 180;
        if ((criteria.Latitude, criteria.Longitude, document.Latitude, document.Longitude) is not ({ } fromLatitude, { } fromLongitude, { } latitude, { } longitude))
            return null;
        var (north, east) = (Math.Sin(Radians(latitude - fromLatitude) / 2), Math.Sin(Radians(longitude - fromLongitude) / 2));
        return 2 * EarthMeters * Math.Asin(Math.Sqrt(Math.Min(1, (north * north) + (Math.Cos(Radians(fromLatitude)) * Math.Cos(Radians(latitude)) * east * east))));
    }
}
