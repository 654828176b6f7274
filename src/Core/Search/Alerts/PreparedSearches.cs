using System.Collections.Concurrent;
using System.Text.Json;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search.Local;
using SetagayaPort.Matching.Retrieval;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>Recently used searches as they are held against documents. What an address asks for never changes, so that nothing in here goes stale.</summary>
internal sealed class PreparedSearches
{
    /// <summary>About 100 MB; beyond it everything is read anew.</summary>
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<string, RetrievalQuery> prepared = new(StringComparer.Ordinal);
    private int count;

    /// <summary>Null when the address is to be read first.</summary>
    public RetrievalQuery? Find(string address) => prepared.GetValueOrDefault(address);

    /// <param name="address">The search's address.</param>
    /// <param name="criteria">What it asks for, as it is stored.</param>
    public RetrievalQuery Read(string address, string criteria)
    {
        if (Interlocked.Increment(ref count) > Most)
        {
            prepared.Clear();
            Interlocked.Exchange(ref count, 0);
        }

        return prepared[address] = Prepare(JsonSerializer.Deserialize<SearchCriteria>(criteria, PortJson.Options)!);
    }

    /// <summary>The search as the search page runs it for its owner; when and in which order does not matter to what it finds.</summary>
    public static RetrievalQuery Prepare(SearchCriteria criteria) =>
        RetrievalForm.Of(criteria.ToQuery(), JapaneseAnalyzer.Default.AnalyzeQuery(criteria.Text ?? ""), DateTimeOffset.UnixEpoch);
}
