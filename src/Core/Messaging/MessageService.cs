using Npgsql;
using NpgsqlTypes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Live;

namespace SetagayaPort.Core.Messaging;

/// <summary>
/// Writes to a conversation's log. One statement, and one way to the database, looks for an earlier answer and for a block, counts the row up,
/// stores the message with its files, its event, its receipt and the hint for live connections, so that an answer means "committed" and a seq has no gap.
/// </summary>
public sealed class MessageService(NpgsqlDataSource source, LiveFeed feed, TimeProvider time)
{
    private readonly WritingGate gate = new(source);

    /// <summary>$1 conversation, $2 sender, $3 client id, $4 id, $5 body, $6 time, $7 files, $8 node, $9 topic of the work that is left, $10 number that is quoted.</summary>
    private const string SendSql = """
        WITH earlier AS (
            SELECT seq, number, message_id, sent_at FROM message_receipts WHERE conversation_id = $1 AND sender_id = $2 AND client_message_id = $3),
        barred AS (
            SELECT 1 FROM blocks b JOIN conversation_members m ON m.account_id = b.blocker_id
            JOIN conversations c ON c.id = m.conversation_id AND c.kind = 'introduction'
            WHERE b.blocked_id = $2 AND m.conversation_id = $1 LIMIT 1),
        place AS (
            UPDATE conversations c SET last_seq = last_seq + 1, last_number = last_number + 1, last_event_at = now()
            FROM conversation_members m
            WHERE c.id = $1 AND c.closed_at IS NULL AND m.conversation_id = c.id AND m.account_id = $2 AND m.left_seq IS NULL
                AND NOT EXISTS (SELECT FROM earlier) AND NOT EXISTS (SELECT FROM barred)
            RETURNING c.last_seq, c.last_number),
        receipt AS (
            INSERT INTO message_receipts SELECT $1, $2, $3, $4, last_seq, last_number, $6 FROM place),
        message AS (
            INSERT INTO messages (id, conversation_id, number, sender_id, client_message_id, body, sent_at, attachment_count, reply_to)
            SELECT $4, $1, last_number, $2, $3, $5, $6, cardinality($7::uuid[]), $10::bigint FROM place),
        carried AS (
            UPDATE attachments a SET message_id = $4, position = array_position($7, a.id) FROM place WHERE a.id = ANY ($7)),
        entry AS (
            INSERT INTO conversation_events (conversation_id, seq, kind, number, at) SELECT $1, last_seq, 'message', last_number, $6 FROM place),
        seen AS (
            UPDATE conversation_members m SET read_number = GREATEST(read_number, last_number)
            FROM place WHERE m.conversation_id = $1 AND m.account_id = $2),
        hint AS (
            INSERT INTO live_signals (node, kind, target, seq, at) SELECT $8, 'conversation', $1, last_seq, now() FROM place),
        -- one look at who has not read waits for a conversation at a time; one that has waited for long was given up
        noticed AS (
            INSERT INTO message_notices SELECT $1, now() FROM place ON CONFLICT DO NOTHING RETURNING conversation_id),
        work AS (
            INSERT INTO outbox (topic, key, payload, enqueued_at, available_at)
            SELECT $9, $1::text, jsonb_build_object('number', last_number), $6, now() + interval '1 second' FROM place
            WHERE EXISTS (SELECT FROM noticed) OR EXISTS (SELECT FROM message_notices WHERE conversation_id = $1 AND since < now() - interval '10 minutes'))
        SELECT last_seq, last_number, $4, $6, false FROM place
        UNION ALL SELECT seq, number, message_id, sent_at, true FROM earlier
        UNION ALL SELECT NULL, NULL, NULL, NULL, false FROM barred WHERE NOT EXISTS (SELECT FROM earlier)
        """;

    private const string ChangeSql = """
        WITH old AS (
            SELECT id, body FROM messages
            WHERE conversation_id = @conversation AND number = @number AND sender_id = @sender AND deleted_at IS NULL AND sent_at > @since
            FOR UPDATE),
        kept AS (INSERT INTO message_revisions (message_id, body, replaced_at) SELECT id, body, @at FROM old),
        changed AS (
            UPDATE messages m SET body = @body,
                edited_at = CASE WHEN @kind = 'edited' THEN @at ELSE edited_at END,
                deleted_at = CASE WHEN @kind = 'deleted' THEN @at END
            FROM old WHERE m.id = old.id RETURNING m.id),
        place AS (
            UPDATE conversations c SET last_seq = last_seq + 1, last_event_at = now()
            FROM changed, conversation_members m
            WHERE c.id = @conversation AND c.closed_at IS NULL AND m.conversation_id = c.id AND m.account_id = @sender AND m.left_seq IS NULL
            RETURNING c.last_seq),
        entry AS (INSERT INTO conversation_events (conversation_id, seq, kind, number, at) SELECT @conversation, last_seq, @kind, @number, @at FROM place),
        hint AS (INSERT INTO live_signals (node, kind, target, seq, at) SELECT @node, 'conversation', @conversation, last_seq, now() FROM place)
        SELECT last_seq FROM place
        """;

    private static Error Blocked => new(ErrorKind.Forbidden, "conversation.blocked", new("この方には、いまメッセージを送れません。", "You cannot send messages to this person now."));

    /// <summary>Who has delivered a hint already when others find it.</summary>
    private Guid Node => feed.Delivers ? feed.Node : Guid.Empty;

    /// <param name="caller">The sender; must be a member.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="message">What is sent.</param>
    /// <param name="cancel">Ends the waiting, not a send that has reached the database.</param>
    public async Task<Result<SendReceipt>> SendAsync(Caller caller, Guid conversation, OutgoingMessage message, CancellationToken cancel = default)
    {
        if (MessageRules.Check(message) is { } error)
            return error;
        // A quote that may no longer be made does not turn away the resend of one that was.
        if (message.ReplyTo is { } quoted && !await gate.MayQuoteAsync(caller.Id, conversation, quoted, cancel))
            return await gate.ReceiptAsync(caller.Id, conversation, message.ClientMessageId!, cancel) is { } earlier ? earlier : MessageRules.UnknownQuote;

        try
        {
            // The worker is not woken: what is left for it is due in a second.
            var sent = await StoreAsync(caller.Id, conversation, message, cancel);
            if (sent is { Ok: true, Value.Duplicate: false })
                Announce(conversation, sent.Value.Seq, sent.Value.SentAt);
            return sent;
        }
        catch (PostgresException race) when (race.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // The same message came twice at once; the other one was stored.
            return await gate.ReceiptAsync(caller.Id, conversation, message.ClientMessageId!, cancel) is { } stored ? stored : Error.NotFound;
        }
    }

    private async Task<Result<SendReceipt>> StoreAsync(Guid sender, Guid conversation, OutgoingMessage message, CancellationToken cancel)
    {
        // PostgreSQL keeps microseconds: a resend must be answered with the very same time.
        var now = time.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        var id = Guid.CreateVersion7(now);
        var attachments = message.Attachments.Distinct().ToArray();
        await using var connection = await source.OpenConnectionAsync(cancel);
        // Two messages at once must not both take the same file; without files one statement is all.
        await using var transaction = attachments.Length > 0 ? await connection.BeginTransactionAsync(cancel) : null;
        if (transaction is not null && !await ClaimAsync(connection, sender, conversation, attachments, cancel))
        {
            // The resend of a message whose first answer was lost finds its files taken, by itself.
            return await gate.ReceiptAsync(sender, conversation, message.ClientMessageId!, cancel) is { } stored ? stored
                : await gate.IsBlockedAsync(sender, conversation, cancel) ? Blocked : MessageRules.UnknownAttachment;
        }

        await using var command = new NpgsqlCommand(SendSql, connection);
        foreach (var value in new object[] { conversation, sender, message.ClientMessageId!, id, MessageRules.Plain(message.Body), now, attachments, Node, OutboxTopics.NotifyMessage })
            command.Parameters.AddWithValue(value);
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint, Value = (object?)message.ReplyTo ?? DBNull.Value });
        SendReceipt receipt;
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            if (!await reader.ReadAsync(cancel))
                return await gate.RefusalAsync(sender, conversation, cancel);
            if (await reader.IsDBNullAsync(0, cancel))
                return Blocked;
            receipt = new SendReceipt(reader.GetInt64(0), reader.GetInt64(1), reader.GetGuid(2), reader.GetFieldValue<DateTimeOffset>(3), reader.GetBoolean(4));
        }

        if (transaction is not null)
            await transaction.CommitAsync(cancel);
        return receipt;
    }

    /// <summary>Holds the sender's waiting files until the transaction ends; false when one of them is none.</summary>
    private static async Task<bool> ClaimAsync(NpgsqlConnection connection, Guid sender, Guid conversation, Guid[] attachments, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT count(*) FROM (SELECT 1 FROM attachments
                WHERE id = ANY ($1) AND conversation_id = $2 AND uploaded_by_id = $3 AND message_id IS NULL ORDER BY id FOR UPDATE) held
            """;
        command.Parameters.AddWithValue(attachments);
        command.Parameters.AddWithValue(conversation);
        command.Parameters.AddWithValue(sender);
        return (long)(await command.ExecuteScalarAsync(cancel))! == attachments.Length;
    }

    /// <summary>Rewrites one's own message within 15 minutes.</summary>
    public async Task<Result<long>> EditAsync(Caller caller, Guid conversation, long number, string? body, CancellationToken cancel = default) =>
        MessageRules.CheckBody(body) is { } error
            ? error
            : await ChangeAsync(caller, conversation, number, EventKind.Edited, MessageRules.Plain(body), MessageRules.EditWithin, cancel);

    /// <summary>Takes one's own message back within 24 hours.</summary>
    public Task<Result<long>> UnsendAsync(Caller caller, Guid conversation, long number, CancellationToken cancel = default) =>
        ChangeAsync(caller, conversation, number, EventKind.Deleted, "", MessageRules.UnsendWithin, cancel);

    private async Task<Result<long>> ChangeAsync(Caller caller, Guid conversation, long number, EventKind kind, string body, TimeSpan within, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var connection = await source.OpenConnectionAsync(cancel);
        // Without a place in the log the message must stay as it is: its writer has left, or the room was closed.
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var command = connection.CreateCommand();
        Fill(command, ChangeSql, conversation, caller.Id, now);
        command.Parameters.AddWithValue("number", number);
        command.Parameters.AddWithValue("since", now - within);
        command.Parameters.AddWithValue("kind", Words<EventKind>.Of(kind));
        command.Parameters.AddWithValue("body", body);
        if (await command.ExecuteScalarAsync(cancel) is long seq)
        {
            await transaction.CommitAsync(cancel);
            Announce(conversation, seq, now);
            return seq;
        }

        await transaction.RollbackAsync(cancel);
        if (await gate.RefusalAsync(caller.Id, conversation, cancel) is { Kind: ErrorKind.Conflict } closed)
            return closed;
        return await gate.OwnMessageAsync(caller.Id, conversation, number, cancel)
            ? Error.Conflict("message.tooLate", kind == EventKind.Edited
                ? new("書き直せるのは、送ってから15分までです。", "A message can be edited for 15 minutes.")
                : new("取り消せるのは、送ってから24時間までです。", "A message can be unsent for 24 hours."))
            : Error.NotFound;
    }

    private void Fill(NpgsqlCommand command, string sql, Guid conversation, Guid sender, DateTimeOffset now)
    {
        command.CommandText = sql;
        command.Parameters.AddWithValue("conversation", conversation);
        command.Parameters.AddWithValue("sender", sender);
        command.Parameters.AddWithValue("at", now);
        command.Parameters.AddWithValue("node", Node);
    }

    private void Announce(Guid conversation, long seq, DateTimeOffset now) =>
        feed.Publish(new LiveSignal { Node = feed.Node, Kind = LiveSignal.ConversationEvent, Target = conversation, Seq = seq, At = now });
}
