using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000033_Rooms")]
internal sealed class M0033Rooms : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        ALTER TABLE conversations
            ADD kind text NOT NULL DEFAULT 'introduction',
            ADD history text NOT NULL DEFAULT 'fromStart',
            ADD owner_id uuid REFERENCES accounts,
            ADD listing_id uuid REFERENCES listings ON DELETE SET NULL,
            ADD closed_at timestamptz,
            ADD CHECK ((kind = 'room') = (owner_id IS NOT NULL));
        -- a project has one open room
        CREATE UNIQUE INDEX ix_conversations_project_room ON conversations (listing_id) WHERE closed_at IS NULL;

        -- earlier times as a member: of each the last seq before it and its last seq
        ALTER TABLE conversation_members ADD past_stays bigint[] NOT NULL DEFAULT '{}';
        -- the rooms that somebody has left and still reads
        CREATE INDEX ix_conversation_members_left ON conversation_members (account_id) WHERE left_seq IS NOT NULL;

        -- words of the system: who joined, left, was removed
        ALTER TABLE conversation_events ADD word text, ADD actor_id uuid, ADD subject_id uuid, ADD name text;

        -- the number of the message that is quoted; its text is read there
        ALTER TABLE messages ADD reply_to bigint;

        CREATE TABLE room_invitations (
            id uuid PRIMARY KEY,
            conversation_id uuid NOT NULL REFERENCES conversations ON DELETE CASCADE,
            account_id uuid NOT NULL REFERENCES accounts,
            invited_by_id uuid NOT NULL REFERENCES accounts,
            unnamed boolean NOT NULL, state text NOT NULL,
            invited_at timestamptz NOT NULL, answered_at timestamptz);
        -- nobody is asked twice at once; whom a room has asked
        CREATE UNIQUE INDEX ix_room_invitations_open ON room_invitations (conversation_id, account_id) WHERE state = 'invited';
        -- my invitations, and whether I have said no
        CREATE INDEX ix_room_invitations_account_id ON room_invitations (account_id, conversation_id);
        """);
}
