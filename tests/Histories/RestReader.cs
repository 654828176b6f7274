using Npgsql;

namespace SetagayaPort.Histories;

/// <summary>Reads from the database what a history is judged by, in one snapshot.</summary>
public static class RestReader
{
    private const string Log = """
        SELECT e.conversation_id, e.seq, e.kind, e.number, m.sender_id, m.client_message_id
        FROM conversation_events e JOIN messages m ON m.conversation_id = e.conversation_id AND m.number = e.number ORDER BY 1, 2
        """;

    private const string Conversations = "SELECT id, epoch, last_seq, last_number FROM conversations";

    private const string Members = """
        SELECT m.conversation_id, m.account_id, m.read_number, c.last_number - m.read_number,
            (SELECT count(*) FROM messages x WHERE x.conversation_id = m.conversation_id AND x.number > m.read_number), m.left_seq
        FROM conversation_members m JOIN conversations c ON c.id = m.conversation_id
        """;

    /// <summary>A listing is found while it is published and not private; a tombstone is as good as nothing.</summary>
    private const string Index = """
        SELECT coalesce(l.id, s.listing_id), CASE WHEN l.status = 'published' AND l.visibility <> 'private' THEN l.version END, CASE WHEN s.document IS NOT NULL THEN s.version END
        FROM listings l FULL JOIN search_entries s ON s.listing_id = l.id
        """;

    private const string Jobs = """
        SELECT topic || ' ' || id, GREATEST(0, EXTRACT(epoch FROM clock_timestamp() - GREATEST(available_at, lease_until)))::double precision, dead_at IS NOT NULL FROM outbox
        """;

    /// <param name="connectionString">To the database of the run.</param>
    /// <param name="online">Clients that were online for long enough to have everything.</param>
    public static async Task<Rest> ReadAsync(string connectionString, IReadOnlyList<string>? online = null)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        return new Rest
        {
            Log = await ReadAsync(connection, Log, x => new LogRow(x.GetGuid(0), x.GetInt64(1), x.GetString(2), x.GetInt64(3), x.GetGuid(4), x.GetString(5))),
            Conversations = await ReadAsync(connection, Conversations, x => new ConversationRow(x.GetGuid(0), x.GetInt32(1), x.GetInt64(2), x.GetInt64(3))),
            Members = await ReadAsync(connection, Members, x => new MemberRow(
                x.GetGuid(0), x.GetGuid(1), x.GetInt64(2), x.GetInt64(3), x.GetInt64(4), x.IsDBNull(5) ? null : x.GetInt64(5))),
            Index = await ReadAsync(connection, Index, x => new IndexRow(x.GetGuid(0), x.IsDBNull(1) ? null : x.GetInt32(1), x.IsDBNull(2) ? null : x.GetInt32(2))),
            Jobs = await ReadAsync(connection, Jobs, x => new JobRow(x.GetString(0), TimeSpan.FromSeconds(x.GetDouble(1)), x.GetBoolean(2))),
            Online = online ?? [],
        };
    }

    private static async Task<List<T>> ReadAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> row)
    {
        var rows = new List<T>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(row(reader));
        return rows;
    }
}
