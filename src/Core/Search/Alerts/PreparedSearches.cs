using System.Collections.Concurrent;
using System.Text.Json;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>Recently used searches as they are held against documents. What a query asks for never changes, so that nothing in here goes stale.</summary>
internal sealed class PreparedSearches
{
    /// <summary>About 100 MB; beyond it everything is read anew.</summary>
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<string, PreparedSearch> prepared = new(StringComparer.Ordinal);
    private int count;

    /// <param name="query">The search's address.</param>
    /// <param name="criteria">What it asks for, as it is stored.</param>
    public PreparedSearch Of(string query, Func<string> criteria)
    {
        if (prepared.TryGetValue(query, out var known))
            return known;
        if (Interlocked.Increment(ref count) > Most)
        {
            prepared.Clear();
            Interlocked.Exchange(ref count, 0);
        }

        return prepared[query] = new PreparedSearch(JsonSerializer.Deserialize<SearchCriteria>(criteria(), PortJson.Options)!);
    }
}
