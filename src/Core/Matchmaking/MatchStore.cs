using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using SetagayaPort.Core.Data;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>Writes computed pairs in bulk; rows that did not change are not touched.</summary>
public sealed class MatchStore(NpgsqlDataSource source, TimeProvider time)
{
    private const int Batch = 1000;

    private const string UpsertSql = """
        INSERT INTO matches (id, left_listing_id, right_listing_id, mutual, left_fit, right_fit,
            left_reasons, right_reasons, left_improvements, right_improvements, computed_at)
        SELECT new.*, @at FROM unnest(@ids, @lefts, @rights, @mutuals, @left_fits, @right_fits,
            @left_reasons, @right_reasons, @left_improvements, @right_improvements)
            AS new(id, l, r, mutual, lf, rf, lr, rr, li, ri)
        JOIN listings a ON a.id = new.l AND a.status = 'published'
        JOIN listings b ON b.id = new.r AND b.status = 'published'
        ON CONFLICT (left_listing_id, right_listing_id) DO UPDATE SET
            mutual = excluded.mutual, left_fit = excluded.left_fit, right_fit = excluded.right_fit,
            left_reasons = excluded.left_reasons, right_reasons = excluded.right_reasons,
            left_improvements = excluded.left_improvements, right_improvements = excluded.right_improvements,
            computed_at = excluded.computed_at
        WHERE (matches.mutual, matches.left_reasons, matches.right_reasons, matches.left_improvements, matches.right_improvements)
            IS DISTINCT FROM (excluded.mutual, excluded.left_reasons, excluded.right_reasons, excluded.left_improvements, excluded.right_improvements)
        RETURNING left_listing_id, right_listing_id, mutual, (xmax = 0) AS fresh
        """;

    /// <summary>Stores the pairs and returns those that were not there before.</summary>
    public async Task<List<PairScore>> StoreAsync(IEnumerable<PairMatch> pairs, CancellationToken cancel)
    {
        var fresh = new List<PairScore>();
        foreach (var batch in pairs.Chunk(Batch))
        {
            await using var command = source.CreateCommand(UpsertSql);
            var now = time.GetUtcNow();
            Add(command, "ids", NpgsqlDbType.Uuid, batch.Select(_ => Guid.CreateVersion7(now)));
            Add(command, "lefts", NpgsqlDbType.Uuid, batch.Select(x => x.Left));
            Add(command, "rights", NpgsqlDbType.Uuid, batch.Select(x => x.Right));
            Add(command, "mutuals", NpgsqlDbType.Double, batch.Select(x => Math.Round(x.Mutual, 6)));
            Add(command, "left_fits", NpgsqlDbType.Double, batch.Select(x => Math.Round(x.LeftFit, 6)));
            Add(command, "right_fits", NpgsqlDbType.Double, batch.Select(x => Math.Round(x.RightFit, 6)));
            Add(command, "left_reasons", NpgsqlDbType.Jsonb, batch.Select(x => Json(x.LeftReasons)));
            Add(command, "right_reasons", NpgsqlDbType.Jsonb, batch.Select(x => Json(x.RightReasons)));
            Add(command, "left_improvements", NpgsqlDbType.Jsonb, batch.Select(x => Json(x.LeftImprovements)));
            Add(command, "right_improvements", NpgsqlDbType.Jsonb, batch.Select(x => Json(x.RightImprovements)));
            command.Parameters.AddWithValue("at", now);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                if (reader.GetBoolean(3))
                    fresh.Add(new PairScore(reader.GetGuid(0), reader.GetGuid(1), 0, 0, reader.GetDouble(2)));
            }
        }

        return fresh;
    }

    /// <summary>Removes the pairs of one listing that are no longer among its matches; all of them when <paramref name="keep"/> is empty.</summary>
    public async Task<int> ForgetAsync(Guid listing, IReadOnlyCollection<Guid> keep, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            DELETE FROM matches WHERE (left_listing_id = @id AND right_listing_id <> ALL(@keep)) OR (right_listing_id = @id AND left_listing_id <> ALL(@keep))
            """);
        command.Parameters.AddWithValue("id", listing);
        command.Parameters.AddWithValue("keep", keep.ToArray());
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>After a whole pass: removes the pairs of a model's two sides that the pass did not keep.</summary>
    public async Task<int> ForgetOthersAsync(string left, string right, IReadOnlyCollection<PairScore> keep, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            DELETE FROM matches m USING listings a, listings b
            WHERE a.id = m.left_listing_id AND b.id = m.right_listing_id AND a.market || '.' || a.side = @left AND b.market || '.' || b.side = @right
                AND NOT EXISTS (SELECT 1 FROM unnest(@lefts, @rights) AS kept(l, r) WHERE kept.l = m.left_listing_id AND kept.r = m.right_listing_id)
            """);
        command.Parameters.AddWithValue("left", left);
        command.Parameters.AddWithValue("right", right);
        command.Parameters.AddWithValue("lefts", keep.Select(x => x.Left).ToArray());
        command.Parameters.AddWithValue("rights", keep.Select(x => x.Right).ToArray());
        return await command.ExecuteNonQueryAsync(cancel);
    }

    private static void Add<T>(NpgsqlCommand command, string name, NpgsqlDbType type, IEnumerable<T> values) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values.ToArray() });

    private static string Json<T>(IReadOnlyList<T> values) => JsonSerializer.Serialize(values, PortJson.Options);
}
