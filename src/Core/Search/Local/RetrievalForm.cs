using SetagayaPort.Matching.Preferences;
using SetagayaPort.Matching.Retrieval;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Local;

/// <summary>Documents and queries as <see cref="TextIndex"/> takes them.</summary>
public static class RetrievalForm
{
    public static RetrievalDocument Of(SearchDocument x) => new(x.ListingId, x.PublishedAt)
    {
        Texts = Texts(x).Where(part => part.Text.Length > 0).ToDictionary(part => part.Field, part => part.Text),
        Facets = x.Facets,
        Numbers = x.Numbers,
        Place = x is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null,
        Completeness = x.Completeness,
        IsRestricted = x.MembersOnly,
    };

    public static RetrievalQuery Of(SearchQuery query, IReadOnlyList<QueryClause> clauses, DateTimeOffset now) => new(now)
    {
        Clauses = clauses,
        Facets = query.Facets,
        Numbers = query.Numbers,
        Near = query.Near is { } near ? new GeoPoint(near.Latitude, near.Longitude) : null,
        RadiusMetres = query.Near is null ? null : query.RadiusMeters,
        IncludesRestricted = query.Member,
        Order = query.Sort switch
        {
            SearchSort.Newest => RetrievalOrder.Newest,
            SearchSort.Distance => RetrievalOrder.Distance,
            _ => RetrievalOrder.Relevance,
        },
        Skip = (query.Page - 1) * query.Size,
        Take = query.Size,
    };

    /// <summary>What stands in a field of its own is not counted among the words as well.</summary>
    private static IEnumerable<(TextField Field, string Text)> Texts(SearchDocument x) =>
    [
        (TextField.Title, x.Title),
        (TextField.Skills, string.Join('\n', x.Skills)),
        (TextField.Organization, x.Organization ?? ""),
        (TextField.Place, string.Join('\n', x.Places)),
        (TextField.Summary, x.Summary ?? ""),
        (TextField.Body, x.Body),
        (TextField.Words, string.Join('\n', x.Words.Except(x.Skills, StringComparer.Ordinal).Except(x.Places, StringComparer.Ordinal).Concat(x.EnglishWords))),
    ];
}
