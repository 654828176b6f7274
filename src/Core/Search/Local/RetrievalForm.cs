using SetagayaPort.Matching.Preferences;
using SetagayaPort.Matching.Retrieval;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Local;

/// <summary>Documents and queries as <see cref="TextIndex"/> takes them.</summary>
public static class RetrievalForm
{
    public static RetrievalDocument Of(SearchDocument x) => new(x.ListingId, x.PublishedAt)
    {
        Texts = SearchTexts.Of(x).Select(text => (text.Field, Text: string.Join('\n', text.Parts))).Where(text => text.Text.Length > 0).ToDictionary(text => text.Field, text => text.Text),
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
        FillTo = query.FillTo,
    };
}
