using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000029_Attachments")]
internal sealed class M0029Attachments : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        -- so that only messages with files make the log look for them
        ALTER TABLE messages ADD attachment_count integer NOT NULL DEFAULT 0;

        CREATE TABLE attachments (
            id uuid PRIMARY KEY,
            conversation_id uuid NOT NULL REFERENCES conversations ON DELETE CASCADE,
            uploaded_by_id uuid NOT NULL REFERENCES accounts,
            name text NOT NULL, content_type text NOT NULL, size integer NOT NULL, uploaded_at timestamptz NOT NULL,
            message_id uuid REFERENCES messages ON DELETE CASCADE, position integer NOT NULL DEFAULT 0);
        -- the files of a stretch of the log
        CREATE INDEX ix_attachments_message_id ON attachments (message_id);
        -- what waits to be sent, and what never was
        CREATE INDEX ix_attachments_unsent ON attachments (uploaded_by_id) WHERE message_id IS NULL;
        CREATE TABLE attachment_contents (
            attachment_id uuid PRIMARY KEY REFERENCES attachments ON DELETE CASCADE, bytes bytea NOT NULL);
        -- pictures and papers are packed already
        ALTER TABLE attachment_contents ALTER bytes SET STORAGE EXTERNAL;
        -- unsent messages whose files are still kept
        CREATE INDEX ix_messages_deleted_with_files ON messages (deleted_at) WHERE attachment_count > 0 AND deleted_at IS NOT NULL;
        """);
}
