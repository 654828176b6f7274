using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261125000017_Guideline")]
internal sealed class M0017Guideline : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        -- what an owner has made sure of, read with the listing
        CREATE TABLE guideline_checks (
            listing_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE, item text NOT NULL,
            checked_by_id uuid NOT NULL REFERENCES accounts, checked_at timestamptz NOT NULL, PRIMARY KEY (listing_id, item));

        CREATE TABLE closure_requests (
            listing_id uuid PRIMARY KEY REFERENCES listings ON DELETE CASCADE, note text,
            requested_by_id uuid NOT NULL REFERENCES accounts, requested_at timestamptz NOT NULL);
        """);
}
