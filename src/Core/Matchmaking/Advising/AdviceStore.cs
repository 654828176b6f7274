using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Core.Matchmaking.Advising;

/// <summary>Writes what was found, for each listing in place of what was found before.</summary>
public sealed class AdviceStore(NpgsqlDataSource source, TimeProvider time)
{
    private const string UpsertSql = """
        INSERT INTO listing_advice (listing_id, version, advice, computed_at)
        SELECT new.id, new.v, new.said, @at FROM unnest(@ids, @versions, @advice) AS new(id, v, said)
        JOIN listings a ON a.id = new.id AND a.status = 'published'
        ON CONFLICT (listing_id) DO UPDATE SET version = excluded.version, advice = excluded.advice, computed_at = excluded.computed_at
        WHERE listing_advice.version <= excluded.version
        """;

    public async Task StoreAsync(IReadOnlyList<Listing> listings, IReadOnlyList<IReadOnlyList<Advice>> found, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(UpsertSql);
        command.Parameters.AddWithValue("ids", listings.Select(x => x.Id).ToArray());
        command.Parameters.AddWithValue("versions", listings.Select(x => x.Version).ToArray());
        command.Parameters.Add(new NpgsqlParameter("advice", NpgsqlDbType.Array | NpgsqlDbType.Jsonb)
        {
            Value = found.Select(x => JsonSerializer.Serialize(x, PortJson.Options)).ToArray(),
        });
        command.Parameters.AddWithValue("at", time.GetUtcNow());
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Of a listing that no longer looks for anybody.</summary>
    public async Task ForgetAsync(Guid listing, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("DELETE FROM listing_advice WHERE listing_id = @id");
        command.Parameters.AddWithValue("id", listing);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
