using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000023_TownLists")]
internal sealed class M0023TownLists : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        ALTER TABLE matches ADD left_rank double precision NOT NULL DEFAULT 0, ADD right_rank double precision NOT NULL DEFAULT 0;
        UPDATE matches m SET left_rank = r.l, right_rank = r.r FROM (
            SELECT id, row_number() OVER (PARTITION BY left_listing_id ORDER BY mutual DESC, id) AS l,
                row_number() OVER (PARTITION BY right_listing_id ORDER BY mutual DESC, id) AS r FROM matches) r WHERE r.id = m.id;
        ALTER TABLE matches ALTER left_rank DROP DEFAULT, ALTER right_rank DROP DEFAULT;
        -- a listing's list is read by rank now
        DROP INDEX ix_matches_left;
        CREATE INDEX ix_matches_left ON matches (left_listing_id, left_rank);
        DROP INDEX ix_matches_right;
        CREATE INDEX ix_matches_right ON matches (right_listing_id, right_rank);

        CREATE TABLE match_shares (
            listing_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE,
            other_side text NOT NULL,
            share double precision NOT NULL,
            PRIMARY KEY (listing_id, other_side));

        CREATE TABLE town_reports (
            id uuid PRIMARY KEY,
            left_side text NOT NULL, right_side text NOT NULL,
            at timestamptz NOT NULL,
            pairs integer NOT NULL, changed integer NOT NULL, milliseconds integer NOT NULL,
            figures jsonb NOT NULL);
        -- the last report of a model; reports too old to keep
        CREATE INDEX ix_town_reports_sides ON town_reports (left_side, right_side, at DESC);
        """);
}
