using Npgsql;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>Finds the saved searches with an alert that a listing fits, without looking at all of them.</summary>
public sealed class Percolator(NpgsqlDataSource source)
{
    // The second part is empty but after an update of the program, until SavedSearchKeys has gone through them.
    private const string Candidates = """
        SELECT id, query, criteria FROM saved_searches
        WHERE alert <> 'none' AND criteria IS NOT NULL AND keyed_by = $2 AND id IN (SELECT saved_search_id FROM saved_search_keys WHERE key = ANY ($1))
        UNION ALL
        SELECT id, query, criteria FROM saved_searches
        WHERE alert <> 'none' AND criteria IS NOT NULL AND (keyed_by IS NULL OR keyed_by < $2 OR keyed_by > $2)
        """;

    private readonly PreparedSearches searches = new();

    /// <param name="document">What is found now.</param>
    /// <param name="before">What was found in its place before: a search that found that already finds nothing new. Null when it is new.</param>
    /// <param name="cancel">Cancellation.</param>
    /// <returns>Ids of saved searches, whoever they belong to.</returns>
    public async Task<IReadOnlyList<Guid>> FindAsync(SearchDocument document, SearchDocument? before, CancellationToken cancel)
    {
        var now = new SearchedDocument(document);
        var then = before is null ? null : new SearchedDocument(before);
        var found = new List<Guid>();
        await using var command = source.CreateCommand(Candidates);
        command.Parameters.AddWithValue(SearchKeys.Of(now).ToArray());
        command.Parameters.AddWithValue(SearchKeys.Maker);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var search = searches.Of(reader.GetString(1), () => reader.GetString(2));
            if (search.Finds(now) && (then is null || !search.Finds(then)))
                found.Add(reader.GetGuid(0));
        }

        return found;
    }
}
