using Npgsql;

namespace SetagayaPort.Bench.Chat;

/// <summary>The least that keeps messages in an order: a counter and a row, in one statement. Keeps nothing without a database.</summary>
internal sealed class BareStore(NpgsqlDataSource? source)
{
    public const string Schema = """
        CREATE TABLE talks (id uuid PRIMARY KEY, last_seq bigint NOT NULL DEFAULT 0) WITH (fillfactor = 50);
        CREATE TABLE lines (talk uuid NOT NULL, seq bigint NOT NULL, body text NOT NULL, PRIMARY KEY (talk, seq));
        """;

    /// <summary>With plans kept, as the site's are.</summary>
    public static string Prepared(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 10 }.ConnectionString;

    public async Task<long> AppendAsync(Guid talk, string body)
    {
        if (source is null)
            return 0;
        await using var command = source.CreateCommand("""
            WITH place AS (UPDATE talks SET last_seq = last_seq + 1 WHERE id = $1 RETURNING last_seq)
            INSERT INTO lines SELECT $1, last_seq, $2 FROM place RETURNING seq
            """);
        command.Parameters.AddWithValue(talk);
        command.Parameters.AddWithValue(body);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
