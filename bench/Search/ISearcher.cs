using SetagayaPort.Core.Search;

namespace SetagayaPort.Bench.Search;

/// <summary>A search that is measured: the project's own or one it is compared with.</summary>
internal interface ISearcher : IDisposable
{
    string Name { get; }

    /// <summary>Takes in documents, and is ready for searches when it returns.</summary>
    void Index(IReadOnlyList<SearchDocument> documents);

    /// <summary>The ids of the page that is asked for, best first.</summary>
    IReadOnlyList<Guid> Find(SearchQuery query);
}
