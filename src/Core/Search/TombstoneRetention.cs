using Npgsql;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Search;

/// <summary>Forgets listings that nobody finds any more, when no late writer and no follower can be that far behind.</summary>
public sealed class TombstoneRetention(NpgsqlDataSource source, TimeProvider time) : IRecurringJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand("DELETE FROM search_entries WHERE document IS NULL AND changed_at < $1");
        command.Parameters.AddWithValue((time.GetUtcNow() - Kept).ToUniversalTime());
        await command.ExecuteNonQueryAsync(cancel);
    }
}
