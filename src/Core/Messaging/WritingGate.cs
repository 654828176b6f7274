using Npgsql;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Messaging.Rooms;

namespace SetagayaPort.Core.Messaging;

/// <summary>What may be written: which messages can be quoted, and why nothing can be written at all.</summary>
internal sealed class WritingGate(NpgsqlDataSource source)
{
    /// <summary>Whether a message is there and the sender may read it: under <see cref="HistoryRule.FromJoining"/> not what was said without them.</summary>
    public async Task<bool> MayQuoteAsync(Guid sender, Guid conversation, long number, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            SELECT c.history, m.joined_seq, m.past_stays, e.seq FROM conversations c
            JOIN conversation_members m ON m.conversation_id = c.id AND m.account_id = $2 AND m.left_seq IS NULL
            JOIN conversation_events e ON e.conversation_id = c.id AND e.number = $3 AND e.kind = 'message'
            WHERE c.id = $1
            """);
        command.Parameters.AddWithValue(conversation);
        command.Parameters.AddWithValue(sender);
        command.Parameters.AddWithValue(number);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            && ReadableLog.Of(Words<HistoryRule>.Parse(reader.GetString(0)), LogStretch.All(reader.GetFieldValue<long[]>(2), reader.GetInt64(1), null)).Holds(reader.GetInt64(3));
    }

    /// <summary>Why nothing can be written: closed, to those who are in it; not there, to all others.</summary>
    public async Task<Error> RefusalAsync(Guid sender, Guid conversation, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            SELECT 1 FROM conversation_members m JOIN conversations c ON c.id = m.conversation_id
            WHERE c.id = $1 AND m.account_id = $2 AND m.left_seq IS NULL AND c.closed_at IS NOT NULL
            """);
        command.Parameters.AddWithValue(conversation);
        command.Parameters.AddWithValue(sender);
        return await command.ExecuteScalarAsync(cancel) is null ? Error.NotFound : RoomErrors.Closed;
    }
}
