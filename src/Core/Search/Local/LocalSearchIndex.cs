using SetagayaPort.Matching.Retrieval;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Local;

/// <summary>Searches in this process's memory, over the documents that the database keeps.</summary>
public sealed class LocalSearchIndex(LocalEntries entries, TimeProvider time) : ISearchIndex
{
    public async Task<SearchPage> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        await entries.CatchUpAsync(cancel);
        var clauses = JapaneseAnalyzer.Default.AnalyzeQuery(query.Text ?? "");
        var page = entries.Index.Find(RetrievalForm.Of(query, clauses, time.GetUtcNow()));
        return new SearchPage(page.Total, query.Page, query.Size, Shown(page.Hits, clauses), Counts(page))
        {
            Partial = page.IsPartial,
            InPart = Shown(page.InPart, clauses),
            Unread = query.IsUnread(clauses),
        };
    }

    public async Task<HitExplanation?> ExplainAsync(SearchQuery query, Guid listing, CancellationToken cancel)
    {
        await entries.CatchUpAsync(cancel);
        return entries.Index.Explain(RetrievalForm.Of(query, JapaneseAnalyzer.Default.AnalyzeQuery(query.Text ?? ""), time.GetUtcNow()), listing);
    }

    private List<SearchHit> Shown(IReadOnlyList<RetrievalHit> hits, IReadOnlyList<QueryClause> clauses) => [.. hits.Select(x => Hit(x, clauses)).OfType<SearchHit>()];

    /// <summary>Null when the listing has gone since it was found.</summary>
    private SearchHit? Hit(RetrievalHit hit, IReadOnlyList<QueryClause> clauses)
    {
        if (entries.Find(hit.Id) is not { } x)
            return null;
        var marked = MarkedTexts.Of(x.Title, x.Summary, x.Body, clauses);
        return new SearchHit(
            x.ListingId, x.Market, x.Side, x.Title, marked.Title, marked.Snippet, x.Organization, x.Area, x.Station,
            hit.DistanceMetres is { } metres ? Math.Round(metres) : null, x.PublishedAt, Math.Round(hit.Score, 4));
    }

    private static Dictionary<string, IReadOnlyList<FacetCount>> Counts(RetrievalPage page) => page.Facets.ToDictionary(
        x => x.Key, x => (IReadOnlyList<FacetCount>)[.. x.Value.Select(v => new FacetCount(v.Value, v.Count))], StringComparer.Ordinal);
}
