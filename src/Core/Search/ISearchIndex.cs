using SetagayaPort.Matching.Retrieval;

namespace SetagayaPort.Core.Search;

/// <summary>The search engine behind the site: the one of this process, or a server chosen by configuration. All follow <see cref="SearchEntries"/>.</summary>
public interface ISearchIndex
{
    Task<SearchPage> FindAsync(SearchQuery query, CancellationToken cancel);

    /// <summary>Why a listing stands where it does; null when the search does not know it.</summary>
    Task<HitExplanation?> ExplainAsync(SearchQuery query, Guid listing, CancellationToken cancel);
}
