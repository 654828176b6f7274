using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261124000004_Introductions")]
internal sealed class M0004Introductions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE introductions (
            id uuid PRIMARY KEY,
            version integer NOT NULL,
            from_listing_id uuid NOT NULL REFERENCES listings, to_listing_id uuid NOT NULL REFERENCES listings,
            proposed_by_id uuid NOT NULL REFERENCES accounts, by_coordinator boolean NOT NULL,
            message text NOT NULL, why text, state text NOT NULL,
            proposed_at timestamptz NOT NULL, reply_by timestamptz NOT NULL,
            from_consent_at timestamptz, to_consent_at timestamptz, nudges integer NOT NULL,
            closed_at timestamptz, reason text, note text, closed_by_id uuid, objection text,
            conversation_id uuid REFERENCES conversations,
            disclosure_stage integer, nda_accepted_at timestamptz);
        -- a listing's introductions, from either side
        CREATE INDEX ix_introductions_from_listing_id ON introductions (from_listing_id);
        CREATE INDEX ix_introductions_to_listing_id ON introductions (to_listing_id);
        -- one open introduction per pair of listings, in whichever direction
        CREATE UNIQUE INDEX ix_introductions_open_pair ON introductions (LEAST(from_listing_id, to_listing_id), GREATEST(from_listing_id, to_listing_id))
            WHERE state IN ('proposed', 'accepted', 'inProgress');
        -- the reply clock and the desk's overdue requests
        CREATE INDEX ix_introductions_reply_by ON introductions (reply_by) WHERE state = 'proposed';

        CREATE TABLE introduction_steps (
            id uuid PRIMARY KEY,
            introduction_id uuid NOT NULL REFERENCES introductions ON DELETE CASCADE,
            kind text NOT NULL, at timestamptz, note text, recorded_by_id uuid NOT NULL, recorded_at timestamptz NOT NULL);
        CREATE INDEX ix_introduction_steps_introduction_id ON introduction_steps (introduction_id);

        CREATE TABLE notifications (
            id uuid PRIMARY KEY,
            account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
            kind text NOT NULL, text_ja text NOT NULL, text_en text NOT NULL, link text NOT NULL, topic text,
            created_at timestamptz NOT NULL, read_at timestamptz);
        -- my notifications, newest first
        CREATE INDEX ix_notifications_account_id ON notifications (account_id, id DESC);
        -- the badge, and "is one of this topic unread"
        CREATE INDEX ix_notifications_unread ON notifications (account_id, topic) WHERE read_at IS NULL;

        CREATE TABLE notification_settings (
            account_id uuid PRIMARY KEY REFERENCES accounts ON DELETE CASCADE, muted text[] NOT NULL);
        """);
}
