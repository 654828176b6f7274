using Npgsql;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Messaging.Rooms;

namespace SetagayaPort.Core.Messaging;

/// <summary>What may be written and what was: the answer to an earlier send, blocks, messages to quote or change, and why nothing can be written at all.</summary>
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

    /// <summary>The answer that this message has had already; null when it is new.</summary>
    public async Task<SendReceipt?> ReceiptAsync(Guid sender, Guid conversation, string clientMessageId, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(
            "SELECT seq, number, message_id, sent_at FROM message_receipts WHERE conversation_id = $1 AND sender_id = $2 AND client_message_id = $3");
        command.Parameters.AddWithValue(conversation);
        command.Parameters.AddWithValue(sender);
        command.Parameters.AddWithValue(clientMessageId);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? new SendReceipt(reader.GetInt64(0), reader.GetInt64(1), reader.GetGuid(2), reader.GetFieldValue<DateTimeOffset>(3), Duplicate: true)
            : null;
    }

    /// <summary>In the talk of an introduction a block stops the sending; in a room the others still hear, and the blocker does not.</summary>
    public async Task<bool> IsBlockedAsync(Guid sender, Guid conversation, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            SELECT 1 FROM blocks b JOIN conversation_members m ON m.account_id = b.blocker_id
            JOIN conversations c ON c.id = m.conversation_id AND c.kind = 'introduction'
            WHERE b.blocked_id = $1 AND m.conversation_id = $2 LIMIT 1
            """);
        command.Parameters.AddWithValue(sender);
        command.Parameters.AddWithValue(conversation);
        return await command.ExecuteScalarAsync(cancel) is not null;
    }

    /// <summary>Whether a message is there and is the sender's own, who is still in the conversation.</summary>
    public async Task<bool> OwnMessageAsync(Guid sender, Guid conversation, long number, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            SELECT 1 FROM messages x JOIN conversation_members m ON m.conversation_id = x.conversation_id AND m.account_id = x.sender_id AND m.left_seq IS NULL
            WHERE x.conversation_id = $1 AND x.number = $2 AND x.sender_id = $3 AND x.deleted_at IS NULL
            """);
        command.Parameters.AddWithValue(conversation);
        command.Parameters.AddWithValue(number);
        command.Parameters.AddWithValue(sender);
        return await command.ExecuteScalarAsync(cancel) is not null;
    }
}
