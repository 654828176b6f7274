using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000022_Learning")]
internal sealed class M0022Learning : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        -- weights and counts of the last night, a dozen rows; nobody's answers
        CREATE TABLE learned_views (
            left_side text NOT NULL, right_side text NOT NULL, view text NOT NULL,
            topics text[] NOT NULL, before double precision[] NOT NULL, after double precision[] NOT NULL,
            learned_at timestamptz NOT NULL, examples integer NOT NULL, held_out integer NOT NULL, effect jsonb,
            PRIMARY KEY (left_side, right_side, view),
            CHECK (cardinality(topics) = cardinality(before) AND cardinality(before) = cardinality(after)));

        CREATE TABLE learning_switches (
            left_side text NOT NULL, right_side text NOT NULL, view text NOT NULL,
            off_at timestamptz NOT NULL, off_by_id uuid NOT NULL REFERENCES accounts,
            PRIMARY KEY (left_side, right_side, view));
        """);
}
