using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Search;

/// <summary>
/// The search's documents as the database keeps them: what every engine is filled from, and follows. What is no longer to be found stays as
/// a tombstone, so that a late writer cannot bring it back and a follower hears of it.
/// </summary>
public sealed class SearchEntries(NpgsqlDataSource source)
{
    /// <summary>Held until the writer's commit, so that revisions become visible in their order and a follower misses none.</summary>
    private const string InTurn = "SELECT pg_advisory_xact_lock(7346173)";

    private const string Upsert = """
        INSERT INTO search_entries (listing_id, version, revision, document, changed_at)
        SELECT x.id, x.version, nextval('search_revision'), x.document, now()
        FROM unnest(@ids, @versions, @documents) AS x(id, version, document)
        ON CONFLICT (listing_id) DO UPDATE
            SET version = excluded.version, revision = excluded.revision, document = excluded.document, changed_at = excluded.changed_at
        WHERE search_entries.version <= excluded.version
            AND (search_entries.version, search_entries.document) IS DISTINCT FROM (excluded.version, excluded.document)
        """;

    /// <summary>Stores the documents, all or none; one whose listing is known in a newer version is left as it is.</summary>
    public Task WriteAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancel) =>
        SetAsync([.. documents.Select(x => (x.ListingId, x.Version, (string?)JsonSerializer.Serialize(x, PortJson.Options)))], cancel);

    /// <summary>Nobody finds the listing any more, unless a newer version is known already.</summary>
    /// <param name="listing">The listing that was there.</param>
    /// <param name="version">The version in which it is not to be found; null when it is gone for good.</param>
    public Task RemoveAsync(Guid listing, int? version, CancellationToken cancel) => SetAsync([(listing, version ?? int.MaxValue, null)], cancel);

    /// <summary>What changed after a revision, by rising revision; the last state of each listing only.</summary>
    public async IAsyncEnumerable<SearchChange> ChangesAsync(long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = source.CreateCommand("SELECT listing_id, revision, document FROM search_entries WHERE revision > $1 ORDER BY revision");
        command.Parameters.AddWithValue(after);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var document = await reader.IsDBNullAsync(2, cancel) ? null : JsonSerializer.Deserialize<SearchDocument>(reader.GetString(2), PortJson.Options);
            yield return new SearchChange(reader.GetGuid(0), reader.GetInt64(1), document);
        }
    }

    /// <summary>What is found of a listing at present; null when it is not to be found.</summary>
    public async Task<SearchDocument?> FindAsync(Guid listing, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("SELECT document FROM search_entries WHERE listing_id = $1");
        command.Parameters.AddWithValue(listing);
        return await command.ExecuteScalarAsync(cancel) is string document ? JsonSerializer.Deserialize<SearchDocument>(document, PortJson.Options) : null;
    }

    /// <summary>Listings that are found now.</summary>
    public async Task<HashSet<Guid>> KnownAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand("SELECT listing_id FROM search_entries WHERE document IS NOT NULL");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var known = new HashSet<Guid>();
        while (await reader.ReadAsync(cancel))
            known.Add(reader.GetGuid(0));
        return known;
    }

    private async Task SetAsync(IReadOnlyList<(Guid Id, int Version, string? Document)> entries, CancellationToken cancel)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(InTurn));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Upsert)
        {
            Parameters =
            {
                new NpgsqlParameter("ids", entries.Select(x => x.Id).ToArray()),
                new NpgsqlParameter("versions", entries.Select(x => x.Version).ToArray()),
                new NpgsqlParameter("documents", NpgsqlDbType.Array | NpgsqlDbType.Jsonb) { Value = entries.Select(x => x.Document).ToArray() },
            },
        });
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
