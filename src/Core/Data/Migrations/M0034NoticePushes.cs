using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000034_NoticePushes")]
internal sealed class M0034NoticePushes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        ALTER TABLE notifications
            ADD pushed_at timestamptz,
            -- since when no mail has told of it or of those whose place it took
            ADD waiting_since timestamptz NOT NULL DEFAULT now();
        UPDATE notifications SET waiting_since = created_at;
        -- what no device has been told of yet
        CREATE INDEX ix_notifications_unpushed ON notifications (account_id, created_at) WHERE read_at IS NULL AND pushed_at IS NULL;
        -- of one topic one at most is unread, whoever writes at the same time
        UPDATE notifications older SET read_at = now() WHERE older.topic IS NOT NULL AND older.read_at IS NULL AND EXISTS (
            SELECT 1 FROM notifications newer
            WHERE newer.account_id = older.account_id AND newer.topic = older.topic AND newer.read_at IS NULL AND newer.id > older.id);
        CREATE UNIQUE INDEX ux_notifications_topic ON notifications (account_id, topic) WHERE topic IS NOT NULL AND read_at IS NULL;
        ALTER TABLE notification_settings ADD unpushed text[] NOT NULL DEFAULT '{match,project}';

        -- the one pair by which push services know the site
        CREATE TABLE push_keys (
            id integer PRIMARY KEY CHECK (id = 1), private_key bytea NOT NULL, created_at timestamptz NOT NULL DEFAULT now());
        CREATE TABLE push_devices (
            id uuid PRIMARY KEY,
            account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
            endpoint text NOT NULL UNIQUE, public_key bytea NOT NULL, secret bytea NOT NULL,
            label text NOT NULL, session_version integer NOT NULL,
            created_at timestamptz NOT NULL, last_success_at timestamptz);
        -- the devices of a person
        CREATE INDEX ix_push_devices_account_id ON push_devices (account_id);
        -- a notice is told once on each device
        CREATE TABLE push_deliveries (
            notification_id uuid NOT NULL REFERENCES notifications ON DELETE CASCADE,
            device_id uuid NOT NULL REFERENCES push_devices ON DELETE CASCADE,
            left_at timestamptz NOT NULL, sent_at timestamptz,
            PRIMARY KEY (notification_id, device_id));
        -- a device that is removed
        CREATE INDEX ix_push_deliveries_device_id ON push_deliveries (device_id);
        """);
}
