using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261124000005_Matches")]
internal sealed class M0005Matches : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE matches (
            id uuid PRIMARY KEY,
            left_listing_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE,
            right_listing_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE,
            mutual double precision NOT NULL, left_fit double precision NOT NULL, right_fit double precision NOT NULL,
            left_reasons jsonb NOT NULL, right_reasons jsonb NOT NULL,
            left_improvements jsonb NOT NULL, right_improvements jsonb NOT NULL,
            computed_at timestamptz NOT NULL);
        -- a pair stands once; also the left listing's best matches
        CREATE UNIQUE INDEX ix_matches_pair ON matches (left_listing_id, right_listing_id);
        CREATE INDEX ix_matches_left ON matches (left_listing_id, mutual DESC);
        -- the right listing's best matches
        CREATE INDEX ix_matches_right ON matches (right_listing_id, mutual DESC);

        CREATE TABLE match_feedback (
            listing_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE,
            counterpart_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE,
            verdict text NOT NULL, reason text, at timestamptz NOT NULL,
            PRIMARY KEY (listing_id, counterpart_id));
        """);
}
