using SetagayaPort.Core.Search;
using SetagayaPort.Matching.Preferences;
using SetagayaPort.Matching.Retrieval;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Bench.Search;

/// <summary>The project's own search, as the site asks it: words analysed, hits ranked, every facet counted.</summary>
internal sealed class EngineSearcher : ISearcher
{
    private static readonly DateTimeOffset Now = new(2026, 6, 2, 0, 0, 0, TimeSpan.Zero);
    private readonly TextIndex _index = new();

    public string Name => "engine";

    public void Index(IReadOnlyList<SearchDocument> documents)
    {
        _index.Apply([.. documents.Select(Document)], []);
        while (_index.Tidy())
        {
            // Until there is nothing left to join.
        }
    }

    public IReadOnlyList<Guid> Find(SearchQuery query) =>
    [
        .. _index.Find(new RetrievalQuery(Now)
        {
            Clauses = JapaneseAnalyzer.Default.AnalyzeQuery(query.Text ?? ""),
            Facets = query.Facets,
            Numbers = query.Numbers,
            Near = query.Near is { } near ? new GeoPoint(near.Latitude, near.Longitude, "") : null,
            RadiusMetres = query.RadiusMeters,
            IncludesRestricted = query.Member,
            Order = query.Sort switch
            {
                SearchSort.Newest => RetrievalOrder.Newest,
                SearchSort.Distance => RetrievalOrder.Distance,
                _ => RetrievalOrder.Relevance,
            },
            Take = query.Size,
        }).Hits.Select(x => x.Id),
    ];

    public void Dispose()
    {
        // Holds memory only.
    }

    private static RetrievalDocument Document(SearchDocument x) => new(x.ListingId, x.PublishedAt)
    {
        Texts = new Dictionary<TextField, string>
        {
            [TextField.Title] = x.Title,
            [TextField.Summary] = x.Summary ?? "",
            [TextField.Body] = x.Body,
            [TextField.Words] = string.Join('\n', x.Words),
            [TextField.Organization] = x.Organization ?? "",
            [TextField.Place] = x.Station ?? "",
        },
        Facets = x.Facets,
        Numbers = x.Numbers,
        Place = new GeoPoint(x.Latitude!.Value, x.Longitude!.Value, ""),
        Completeness = 1,
        IsRestricted = x.MembersOnly,
    };
}
