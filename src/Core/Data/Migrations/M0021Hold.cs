using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261128000021_Hold")]
internal sealed class M0021Hold : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        ALTER TABLE introductions ADD held_until date, ADD held_by_id uuid REFERENCES accounts, ADD hold_note text;
        -- those whose day has come
        CREATE INDEX ix_introductions_held_until ON introductions (held_until) WHERE held_until IS NOT NULL;
        """);
}
