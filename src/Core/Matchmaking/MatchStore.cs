using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>
/// Writes computed pairs: they are laid beside the table first, then taken over in one short step, so that a pass that fails or is cancelled
/// leaves what was there. Rows of which nothing is new are not touched.
/// </summary>
public sealed class MatchStore(NpgsqlDataSource source, TimeProvider time)
{
    private const string StageSql = """
        CREATE TEMP TABLE staged (id uuid, l uuid, r uuid, mutual double precision, lf double precision, rf double precision,
            lrank double precision, rrank double precision, lr jsonb, rr jsonb, li jsonb, ri jsonb) ON COMMIT DROP
        """;

    private const string CopySql = "COPY staged (id, l, r, mutual, lf, rf, lrank, rrank, lr, rr, li, ri) FROM STDIN (FORMAT binary)";

    // A listing that was edited after the pairs were computed has a message of its own on the way: its pairs are left to that.
    private const string TakeOverSql = """
        INSERT INTO matches (id, left_listing_id, right_listing_id, mutual, left_fit, right_fit, left_rank, right_rank,
            left_reasons, right_reasons, left_improvements, right_improvements, computed_at)
        SELECT s.id, s.l, s.r, s.mutual, s.lf, s.rf, s.lrank, s.rrank, s.lr, s.rr, s.li, s.ri, @at FROM staged s
        JOIN listings a ON a.id = s.l AND a.status = 'published' AND a.updated_at <= @until
        JOIN listings b ON b.id = s.r AND b.status = 'published' AND b.updated_at <= @until
        ORDER BY s.l, s.r
        ON CONFLICT (left_listing_id, right_listing_id) DO UPDATE SET
            mutual = excluded.mutual, left_fit = excluded.left_fit, right_fit = excluded.right_fit,
            left_rank = excluded.left_rank, right_rank = excluded.right_rank,
            left_reasons = excluded.left_reasons, right_reasons = excluded.right_reasons,
            left_improvements = excluded.left_improvements, right_improvements = excluded.right_improvements,
            computed_at = excluded.computed_at
        WHERE matches.computed_at <= @until
            AND (matches.mutual, matches.left_rank, matches.right_rank, matches.left_reasons, matches.right_reasons, matches.left_improvements, matches.right_improvements)
            IS DISTINCT FROM (excluded.mutual, excluded.left_rank, excluded.right_rank, excluded.left_reasons, excluded.right_reasons, excluded.left_improvements, excluded.right_improvements)
        RETURNING left_listing_id, right_listing_id, mutual, left_rank, right_rank, (xmax = 0) AS fresh
        """;

    private const string KeepStagedSql = "NOT EXISTS (SELECT 1 FROM staged s WHERE s.l = m.left_listing_id AND s.r = m.right_listing_id)";

    private const string SharesSql = """
        INSERT INTO match_shares (listing_id, other_side, share)
        SELECT s.id, s.side, s.share FROM unnest(@ids, @sides, @shares) AS s(id, side, share) JOIN listings l ON l.id = s.id
        ON CONFLICT (listing_id, other_side) DO UPDATE SET share = excluded.share WHERE match_shares.share <> excluded.share
        """;

    /// <summary>Brings one listing's pairs in line: stores the given ones, places them in the others' lists, and forgets the rest. Returns those that are new.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="pairs">All its pairs; none when it is no longer published.</param>
    /// <param name="shares">Its share left over towards each other side, with which it is placed.</param>
    /// <param name="cancel">Cancellation.</param>
    public async Task<List<FreshMatch>> RefreshAsync(Guid listing, IReadOnlyCollection<RankedMatch> pairs, IReadOnlyDictionary<string, double> shares, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var (fresh, _) = await TakeOverAsync(connection, pairs, DateTimeOffset.MaxValue, cancel);
        await RunAsync(connection, $"DELETE FROM matches m WHERE (m.left_listing_id = @id OR m.right_listing_id = @id) AND {KeepStagedSql}", cancel, ("id", listing));
        await RunAsync(connection, SharesSql, cancel, ("ids", shares.Select(_ => listing).ToArray()), ("sides", shares.Keys.ToArray()), ("shares", shares.Values.ToArray()));
        if (pairs.Count > 0)
        {
            await RunAsync(connection, PlaceSql("left", "right"), cancel, ("id", listing));
            await RunAsync(connection, PlaceSql("right", "left"), cancel, ("id", listing));
        }

        await transaction.CommitAsync(cancel);
        return fresh;
    }

    /// <summary>Takes over what a pass over a model's two sides has computed, and forgets its other pairs. Returns those that are new, and how many were written.</summary>
    /// <param name="sides">The model's sides.</param>
    /// <param name="pairs">All its pairs.</param>
    /// <param name="shares">Each listing's share left over.</param>
    /// <param name="until">When the listings were read: what was stored since is left alone.</param>
    /// <param name="cancel">Cancellation; then everything stays as it was.</param>
    public async Task<(List<FreshMatch> Fresh, int Changed)> SaveAsync(
        (string Left, string Right) sides, IEnumerable<RankedMatch> pairs, IReadOnlyDictionary<Guid, (string OtherSide, double Share)> shares, DateTimeOffset until, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var result = await TakeOverAsync(connection, pairs, until, cancel);
        await RunAsync(connection, $"""
            DELETE FROM matches m USING listings a, listings b
            WHERE a.id = m.left_listing_id AND b.id = m.right_listing_id AND a.market || '.' || a.side = @left AND b.market || '.' || b.side = @right
                AND m.computed_at <= @until AND {KeepStagedSql}
            """, cancel, ("left", sides.Left), ("right", sides.Right), ("until", until));
        await RunAsync(connection, SharesSql, cancel,
            ("ids", shares.Keys.ToArray()), ("sides", shares.Values.Select(x => x.OtherSide).ToArray()), ("shares", shares.Values.Select(x => x.Share).ToArray()));
        await transaction.CommitAsync(cancel);
        return result;
    }

    private async Task<(List<FreshMatch> Fresh, int Changed)> TakeOverAsync(NpgsqlConnection connection, IEnumerable<RankedMatch> pairs, DateTimeOffset until, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await RunAsync(connection, StageSql, cancel);
        await using (var copy = await connection.BeginBinaryImportAsync(CopySql, cancel))
        {
            foreach (var pair in pairs)
                await WriteAsync(copy, pair, Guid.CreateVersion7(now), cancel);
            await copy.CompleteAsync(cancel);
        }

        await RunAsync(connection, "ANALYZE staged", cancel);
        await using var command = new NpgsqlCommand(TakeOverSql, connection);
        command.Parameters.AddWithValue("at", now);
        command.Parameters.AddWithValue("until", until);
        var (fresh, changed) = (new List<FreshMatch>(), 0);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        for (; await reader.ReadAsync(cancel); changed++)
            if (reader.GetBoolean(5))
                fresh.Add(new FreshMatch(reader.GetGuid(0), reader.GetGuid(1), reader.GetDouble(2), reader.GetDouble(3), reader.GetDouble(4)));
        return (fresh, changed);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, RankedMatch ranked, Guid id, CancellationToken cancel)
    {
        var pair = ranked.Pair;
        await copy.StartRowAsync(cancel);
        foreach (var key in new[] { id, pair.Left, pair.Right })
            await copy.WriteAsync(key, NpgsqlDbType.Uuid, cancel);
        foreach (var fit in new[] { pair.Mutual, pair.LeftFit, pair.RightFit, ranked.LeftRank, ranked.RightRank })
            await copy.WriteAsync(Math.Round(fit, 6), NpgsqlDbType.Double, cancel);
        foreach (var json in new[] { Json(pair.LeftReasons), Json(pair.RightReasons), Json(pair.LeftImprovements), Json(pair.RightImprovements) })
            await copy.WriteAsync(json, NpgsqlDbType.Jsonb, cancel);
    }

    /// <summary>Puts a listing's pairs before those in the others' lists that would yield less in the equilibrium; who has no share yet counts as newly come.</summary>
    private static string PlaceSql(string own, string other) => $"""
        UPDATE matches m SET {other}_rank = p.place FROM (
            SELECT n.id, 0.5 + count(o.id) AS place FROM matches n
            JOIN listings c ON c.id = n.{other}_listing_id
            JOIN match_shares s ON s.listing_id = n.{own}_listing_id AND s.other_side = c.market || '.' || c.side
            LEFT JOIN (matches o LEFT JOIN match_shares f ON f.listing_id = o.{own}_listing_id)
                ON o.{other}_listing_id = n.{other}_listing_id AND o.id <> n.id AND (f.other_side IS NULL OR f.other_side = s.other_side)
                AND exp((o.left_fit + o.right_fit) / 2) * coalesce(f.share, 1) > exp((n.left_fit + n.right_fit) / 2) * s.share
            WHERE n.{own}_listing_id = @id GROUP BY n.id) p
        WHERE p.id = m.id AND m.{other}_rank <> p.place
        """;

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel, params (string Name, object Value)[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static string Json<T>(IReadOnlyList<T> values) => JsonSerializer.Serialize(values, PortJson.Options);
}
