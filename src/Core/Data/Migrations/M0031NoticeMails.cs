using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000031_NoticeMails")]
internal sealed class M0031NoticeMails : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        ALTER TABLE notifications ADD mailed_at timestamptz;
        -- what no mail has told of yet
        CREATE INDEX ix_notifications_untold ON notifications (account_id, created_at) WHERE read_at IS NULL AND mailed_at IS NULL;
        ALTER TABLE notification_settings
            ADD unmailed text[] NOT NULL DEFAULT '{match,project}',
            ADD pace text NOT NULL DEFAULT 'soon',
            ADD delay_minutes integer NOT NULL DEFAULT 10,
            ADD quiet_from integer NOT NULL DEFAULT 21, ADD quiet_until integer NOT NULL DEFAULT 7,
            ADD mailed_at timestamptz;
        CREATE TABLE mail_stops (
            token text PRIMARY KEY,
            account_id uuid NOT NULL UNIQUE REFERENCES accounts ON DELETE CASCADE);
        -- a member who wants no notices of this conversation
        ALTER TABLE conversation_members ADD silent boolean NOT NULL DEFAULT false;
        -- in Development, instead of sending
        CREATE TABLE kept_mails (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            recipient text NOT NULL, subject text NOT NULL, body text NOT NULL, html text, at timestamptz NOT NULL);
        """);
}
