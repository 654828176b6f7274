using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000028_SearchFeeds")]
internal sealed class M0028SearchFeeds : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        -- one row for each index of another engine; a handful, read whole
        CREATE TABLE search_feeds (
            name text PRIMARY KEY,
            revision bigint NOT NULL, -- of search_entries; everything up to it is in the index, or set aside
            shape text NOT NULL, japanese boolean NOT NULL,
            created_at timestamptz NOT NULL, live_at timestamptz, retired_at timestamptz);
        -- what an index would not take; WHERE feed = …
        CREATE TABLE search_set_aside (
            feed text NOT NULL REFERENCES search_feeds (name) ON DELETE CASCADE,
            listing_id uuid NOT NULL, revision bigint NOT NULL, reason text NOT NULL, at timestamptz NOT NULL,
            PRIMARY KEY (feed, listing_id));
        """);
}
