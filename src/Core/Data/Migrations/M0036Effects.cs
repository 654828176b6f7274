using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000036_Effects")]
internal sealed class M0036Effects : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        -- names of effects that have happened: what the work behind the pages does once, however often it is asked
        CREATE TABLE effects (name text PRIMARY KEY, at timestamptz NOT NULL);
        -- a claim updates its row before the row is deleted: leave room on the page for it
        ALTER TABLE outbox SET (fillfactor = 70);
        """);
}
