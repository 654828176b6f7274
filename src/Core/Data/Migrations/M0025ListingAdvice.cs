using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000025_ListingAdvice")]
internal sealed class M0025ListingAdvice : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE listing_advice (
            listing_id uuid PRIMARY KEY REFERENCES listings ON DELETE CASCADE,
            version integer NOT NULL, advice jsonb NOT NULL, computed_at timestamptz NOT NULL);
        """);
}
