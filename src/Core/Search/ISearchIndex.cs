namespace SetagayaPort.Core.Search;

/// <summary>The search engine behind the site: PostgreSQL's full-text search, or a larger one chosen by configuration.</summary>
public interface ISearchIndex
{
    /// <summary>Stores a document unless a newer version of it is there.</summary>
    Task WriteAsync(SearchDocument document, CancellationToken cancel);

    /// <summary>Removes what is no longer to be found.</summary>
    Task RemoveAsync(Guid listing, CancellationToken cancel);

    Task<SearchPage> FindAsync(SearchQuery query, CancellationToken cancel);

    /// <summary>Words that begin like <paramref name="prefix"/>, most used first.</summary>
    Task<IReadOnlyList<string>> SuggestAsync(string prefix, int count, CancellationToken cancel);
}
