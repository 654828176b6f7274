using Npgsql;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Search;

/// <summary>Forgets listings that nobody finds any more, when no late writer and no follower can be that far behind.</summary>
public sealed class TombstoneRetention(NpgsqlDataSource source, TimeProvider time) : IRecurringJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            DELETE FROM search_entries e WHERE document IS NULL AND changed_at < $1
                AND NOT EXISTS (SELECT 1 FROM search_feeds f WHERE f.retired_at IS NULL AND f.revision < e.revision)
            """);
        command.Parameters.AddWithValue((time.GetUtcNow() - Kept).ToUniversalTime());
        await command.ExecuteNonQueryAsync(cancel);
    }
}
