using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261124000003_Messaging")]
internal sealed class M0003Messaging : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        -- every send updates its conversation's row: leave room on the page for it
        CREATE TABLE conversations (
            id uuid PRIMARY KEY,
            introduction_id uuid,
            title text NOT NULL,
            epoch integer NOT NULL DEFAULT 1,
            last_seq bigint NOT NULL DEFAULT 0, last_number bigint NOT NULL DEFAULT 0,
            created_at timestamptz NOT NULL, last_event_at timestamptz NOT NULL) WITH (fillfactor = 50);
        CREATE UNIQUE INDEX ix_conversations_introduction_id ON conversations (introduction_id);

        CREATE TABLE conversation_members (
            conversation_id uuid NOT NULL REFERENCES conversations ON DELETE CASCADE,
            account_id uuid NOT NULL REFERENCES accounts,
            alias_id uuid, alias_name text,
            read_number bigint NOT NULL DEFAULT 0, joined_seq bigint NOT NULL DEFAULT 0, left_seq bigint,
            PRIMARY KEY (conversation_id, account_id)) WITH (fillfactor = 70);
        -- my conversations, the positions of Sync
        CREATE INDEX ix_conversation_members_account_id ON conversation_members (account_id) WHERE left_seq IS NULL;

        CREATE TABLE messages (
            id uuid PRIMARY KEY,
            conversation_id uuid NOT NULL REFERENCES conversations ON DELETE CASCADE,
            number bigint NOT NULL, sender_id uuid NOT NULL, client_message_id text NOT NULL,
            body text NOT NULL, sent_at timestamptz NOT NULL, edited_at timestamptz, deleted_at timestamptz);
        -- history by number, and the promise that a number is given once
        CREATE UNIQUE INDEX ix_messages_conversation_id_number ON messages (conversation_id, number);

        -- For ever: a resend of any age is recognised. Its own table, so that messages may be partitioned one day.
        CREATE TABLE message_receipts (
            conversation_id uuid NOT NULL, sender_id uuid NOT NULL, client_message_id text NOT NULL,
            message_id uuid NOT NULL, seq bigint NOT NULL, number bigint NOT NULL, sent_at timestamptz NOT NULL,
            PRIMARY KEY (conversation_id, sender_id, client_message_id));

        CREATE TABLE conversation_events (
            conversation_id uuid NOT NULL REFERENCES conversations ON DELETE CASCADE,
            seq bigint NOT NULL, kind text NOT NULL, number bigint NOT NULL, at timestamptz NOT NULL,
            PRIMARY KEY (conversation_id, seq));

        -- what an edit or an unsending replaced: for a report's review, never for the other side
        CREATE TABLE message_revisions (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            message_id uuid NOT NULL REFERENCES messages ON DELETE CASCADE, body text NOT NULL, replaced_at timestamptz NOT NULL);

        CREATE TABLE blocks (
            blocker_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
            blocked_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
            at timestamptz NOT NULL, PRIMARY KEY (blocker_id, blocked_id));

        CREATE TABLE live_signals (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            node uuid NOT NULL, kind text NOT NULL, target uuid NOT NULL, seq bigint NOT NULL,
            method text, payload jsonb, at timestamptz NOT NULL);
        """);
}
