using Npgsql;
using NpgsqlTypes;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>The feeds as the database keeps them, with what each of them had to set aside.</summary>
internal sealed class SearchFeeds(NpgsqlDataSource source)
{
    /// <summary>Those of an index, the newest first.</summary>
    public async Task<IReadOnlyList<SearchFeed>> AllAsync(string index, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            SELECT name, revision, shape, japanese, live_at, retired_at FROM search_feeds WHERE starts_with(name, $1) ORDER BY created_at DESC, name DESC
            """);
        command.Parameters.AddWithValue(index + "-");
        var feeds = new List<SearchFeed>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            feeds.Add(new SearchFeed(
                reader.GetString(0), reader.GetInt64(1), reader.GetString(2), reader.GetBoolean(3),
                await reader.IsDBNullAsync(4, cancel) ? null : reader.GetFieldValue<DateTimeOffset>(4), await reader.IsDBNullAsync(5, cancel) ? null : reader.GetFieldValue<DateTimeOffset>(5)));
        }

        return feeds;
    }

    public Task BeginAsync(SearchFeed feed, DateTimeOffset now, CancellationToken cancel) => ExecuteAsync(cancel,
        ("INSERT INTO search_feeds (name, revision, shape, japanese, created_at) VALUES ($1, $2, $3, $4, $5)", [feed.Name, feed.Revision, feed.Shape, feed.Japanese, now]));

    /// <summary>The feed is through up to the revision. What was set aside before and is written now is so no more.</summary>
    public Task AdvanceAsync(string feed, long revision, IReadOnlyList<Guid> written, IReadOnlyList<SetAside> refused, DateTimeOffset now, CancellationToken cancel) => ExecuteAsync(cancel,
        ("UPDATE search_feeds SET revision = greatest(revision, $2) WHERE name = $1", [feed, revision]),
        ("DELETE FROM search_set_aside WHERE feed = $1 AND listing_id = ANY($2)", [feed, written.ToArray()]),
        ("""
            INSERT INTO search_set_aside (feed, listing_id, revision, reason, at)
            SELECT $1, x.id, x.revision, x.reason, $5 FROM unnest($2, $3, $4) AS x(id, revision, reason)
            ON CONFLICT (feed, listing_id) DO UPDATE SET revision = excluded.revision, reason = excluded.reason, at = excluded.at
            """, [feed, refused.Select(x => x.ListingId).ToArray(), refused.Select(x => x.Revision).ToArray(), refused.Select(x => x.Reason).ToArray(), now]));

    /// <summary>The feed's index is the one that is searched, and no other of its alias.</summary>
    public Task GoLiveAsync(string index, string feed, DateTimeOffset now, CancellationToken cancel) => ExecuteAsync(cancel,
        ("UPDATE search_feeds SET retired_at = $3 WHERE starts_with(name, $1) AND name <> $2 AND retired_at IS NULL", [index + "-", feed, now]),
        ("UPDATE search_feeds SET live_at = $2 WHERE name = $1", [feed, now]));

    /// <summary>The index is not searched after all.</summary>
    public Task DoubtAsync(string feed, CancellationToken cancel) => ExecuteAsync(cancel, ("UPDATE search_feeds SET live_at = NULL WHERE name = $1", [feed]));

    public Task ForgetAsync(string feed, CancellationToken cancel) => ExecuteAsync(cancel, ("DELETE FROM search_feeds WHERE name = $1", [feed]));

    /// <summary>How many listings were written or removed in all, and how many of them the feed has not taken over.</summary>
    public async Task<(long Total, long Behind)> ProgressAsync(long revision, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("SELECT count(*), count(*) FILTER (WHERE revision > $1) FROM search_entries");
        command.Parameters.AddWithValue(revision);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    public async Task<long> SetAsideAsync(string feed, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("SELECT count(*) FROM search_set_aside WHERE feed = $1");
        command.Parameters.AddWithValue(feed);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    private async Task ExecuteAsync(CancellationToken cancel, params (string Sql, object[] Values)[] commands)
    {
        await using var batch = source.CreateBatch();
        foreach (var (sql, values) in commands)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var value in values)
                command.Parameters.Add(value is DateTimeOffset at ? new NpgsqlParameter { Value = at.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz } : new NpgsqlParameter { Value = value });
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancel);
    }
}
