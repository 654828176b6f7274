using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261124000002_Listings")]
internal sealed class M0002Listings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE listings (
            id uuid PRIMARY KEY,
            version integer NOT NULL,
            market text NOT NULL, side text NOT NULL, status text NOT NULL, visibility text NOT NULL,
            owner_id uuid NOT NULL REFERENCES accounts,
            organization_id uuid REFERENCES organizations,
            title text, summary text, body text,
            area text, town text, station text, walk_minutes integer,
            latitude double precision, longitude double precision,
            industry text, skills text[] NOT NULL, keywords text[] NOT NULL, languages text[] NOT NULL,
            valid_until date,
            details jsonb NOT NULL, confidential jsonb,
            published_at timestamptz, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
            close_reason text);
        -- my listings, newest change first
        CREATE INDEX ix_listings_owner_id ON listings (owner_id, updated_at DESC);
        CREATE INDEX ix_listings_organization_id ON listings (organization_id);
        -- a market's list and the home page's counts: published ones, newest first
        CREATE INDEX ix_listings_published ON listings (market, side, published_at DESC) WHERE status = 'published';
        -- the expiry job
        CREATE INDEX ix_listings_valid_until ON listings (valid_until) WHERE status = 'published';

        CREATE TABLE outbox (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            topic text NOT NULL, key text NOT NULL, payload jsonb,
            enqueued_at timestamptz NOT NULL, available_at timestamptz NOT NULL,
            attempts integer NOT NULL DEFAULT 0, lease_until timestamptz, fence integer NOT NULL DEFAULT 0,
            last_error text, dead_at timestamptz);
        -- the worker's claim: due messages, oldest first
        CREATE INDEX ix_outbox_due ON outbox (id) WHERE dead_at IS NULL;
        """);
}
