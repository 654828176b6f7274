using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Local;
using SetagayaPort.Matching.Retrieval;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Bench.Search;

/// <summary>The project's own index without the database behind it: words analysed, hits ranked, every facet counted, and the page's texts marked as the site does.</summary>
internal sealed class EngineSearcher : ISearcher
{
    private const int SnippetLength = 110;
    private static readonly DateTimeOffset Now = new(2026, 6, 2, 0, 0, 0, TimeSpan.Zero);
    private readonly TextIndex _index = new();
    private Dictionary<Guid, SearchDocument> _documents = [];

    public string Name => "engine";

    public void Index(IReadOnlyList<SearchDocument> documents)
    {
        _documents = documents.ToDictionary(x => x.ListingId);
        _index.Apply([.. documents.Select(RetrievalForm.Of)], []);
        while (_index.Tidy())
        {
            // Until there is nothing left to join.
        }
    }

    public IReadOnlyList<Guid> Find(SearchQuery query)
    {
        var clauses = JapaneseAnalyzer.Default.AnalyzeQuery(query.Text ?? "");
        var page = _index.Find(RetrievalForm.Of(query, clauses, Now));
        return [.. page.Hits.Concat(page.InPart).Select(x => Shown(_documents[x.Id], clauses))];
    }

    public void Dispose()
    {
        // Holds memory only.
    }

    private static Guid Shown(SearchDocument document, IReadOnlyList<QueryClause> clauses)
    {
        _ = Highlighter.Mark(document.Title, clauses);
        _ = Highlighter.Snippet($"{document.Summary}\n{document.Body}", clauses, SnippetLength);
        return document.ListingId;
    }
}
