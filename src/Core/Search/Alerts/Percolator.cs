using Npgsql;
using SetagayaPort.Core.Search.Local;
using SetagayaPort.Matching.Retrieval;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>
/// Finds the saved searches with an alert that a listing fits, without looking at all of them. Whether one fits is decided by the search's own
/// engine, over an index of that listing alone.
/// </summary>
public sealed class Percolator(NpgsqlDataSource source)
{
    // The keys are behind a subquery, which runs once, to hide them from the planner: it would look each of a thousand up in its statistics,
    // which takes longer than to find them. The second part is empty but after an update of the program, until SavedSearchKeys has gone through them.
    private const string Candidates = """
        SELECT id, query FROM saved_searches
        WHERE alert <> 'none' AND criteria IS NOT NULL AND keyed_by = $2 AND id IN (SELECT saved_search_id FROM saved_search_keys WHERE key = ANY (ARRAY(SELECT unnest($1))))
        UNION ALL
        SELECT id, query FROM saved_searches
        WHERE alert <> 'none' AND criteria IS NOT NULL AND (keyed_by IS NULL OR keyed_by < $2 OR keyed_by > $2)
        """;

    private readonly PreparedSearches searches = new();

    /// <param name="document">What is found now.</param>
    /// <param name="before">What was found in its place before: a search that found that already finds nothing new. Null when it is new.</param>
    /// <param name="cancel">Cancellation.</param>
    /// <returns>Ids of saved searches, whoever they belong to.</returns>
    public async Task<IReadOnlyList<Guid>> FindAsync(SearchDocument document, SearchDocument? before, CancellationToken cancel)
    {
        var now = new SingleDocument(RetrievalForm.Of(document));
        var then = before is null ? null : new SingleDocument(RetrievalForm.Of(before));
        // Many people ask for the same: it is looked at once.
        var candidates = await CandidatesAsync(SearchKeys.Of(document, now.Terms), cancel);
        var queries = await QueriesAsync(candidates, cancel);
        return [.. candidates
            .Where(x => queries.TryGetValue(x.Key, out var query) && now.IsFoundBy(query) && then?.IsFoundBy(query) != true)
            .SelectMany(x => x.Value)];
    }

    /// <summary>Addresses with the searches that have them.</summary>
    private async Task<Dictionary<string, List<Guid>>> CandidatesAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        var candidates = new Dictionary<string, List<Guid>>(StringComparer.Ordinal);
        await using var command = source.CreateCommand(Candidates);
        command.Parameters.AddWithValue(keys.ToArray());
        command.Parameters.AddWithValue(SearchKeys.Maker);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var address = reader.GetString(1);
            if (!candidates.TryGetValue(address, out var same))
                candidates[address] = same = [];
            same.Add(reader.GetGuid(0));
        }

        return candidates;
    }

    /// <summary>What is asked at each address; without those that were deleted a moment ago.</summary>
    private async Task<Dictionary<string, RetrievalQuery>> QueriesAsync(Dictionary<string, List<Guid>> candidates, CancellationToken cancel)
    {
        var queries = new Dictionary<string, RetrievalQuery>(candidates.Count, StringComparer.Ordinal);
        var unread = new List<Guid>();
        foreach (var (address, same) in candidates)
            if (searches.Find(address) is { } known)
                queries[address] = known;
            else
                unread.AddRange(same);
        if (unread.Count == 0)
            return queries;

        await using var command = source.CreateCommand("SELECT DISTINCT ON (query) query, criteria FROM saved_searches WHERE id = ANY ($1) AND criteria IS NOT NULL");
        command.Parameters.AddWithValue(unread);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            queries[reader.GetString(0)] = searches.Read(reader.GetString(0), reader.GetString(1));
        return queries;
    }
}
