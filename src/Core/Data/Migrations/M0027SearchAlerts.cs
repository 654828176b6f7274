using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000027_SearchAlerts")]
internal sealed class M0027SearchAlerts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        ALTER TABLE saved_searches
            ADD COLUMN criteria jsonb, -- null: kept by an older program, read by the site at its next start
            ADD COLUMN keyed_by text, -- the program whose analysis made the keys
            ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now(),
            ADD COLUMN mailed_at timestamptz;
        -- searches whose keys another program made: WHERE alert <> 'none' AND (keyed_by IS NULL OR keyed_by < … OR keyed_by > …)
        CREATE INDEX ix_saved_searches_keyed_by ON saved_searches (keyed_by) WHERE alert <> 'none';

        -- searches that a listing may fit: WHERE key = ANY (the listing's keys)
        CREATE TABLE saved_search_keys (
            key text NOT NULL,
            saved_search_id uuid NOT NULL REFERENCES saved_searches ON DELETE CASCADE,
            PRIMARY KEY (key, saved_search_id));
        -- the keys of one search, to be replaced
        CREATE INDEX ix_saved_search_keys_saved_search_id ON saved_search_keys (saved_search_id);

        CREATE TABLE search_alerts (
            saved_search_id uuid NOT NULL REFERENCES saved_searches ON DELETE CASCADE,
            listing_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE,
            found_at timestamptz NOT NULL, noticed_at timestamptz, told_at timestamptz,
            PRIMARY KEY (saved_search_id, listing_id));
        -- what one search found, newest first, and how much since its owner looked
        CREATE INDEX ix_search_alerts_found_at ON search_alerts (saved_search_id, found_at DESC);
        -- what is still to be told
        CREATE INDEX ix_search_alerts_untold ON search_alerts (saved_search_id) WHERE told_at IS NULL;
        -- a listing that is deleted
        CREATE INDEX ix_search_alerts_listing_id ON search_alerts (listing_id);

        CREATE TABLE search_stops (
            token text PRIMARY KEY,
            account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
            saved_search_id uuid REFERENCES saved_searches ON DELETE CASCADE); -- null: all daily ones of the account
        -- the token of a mail, made once
        CREATE UNIQUE INDEX ux_search_stops_account_id ON search_stops (account_id, saved_search_id) NULLS NOT DISTINCT;
        """);
}
