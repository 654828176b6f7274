using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000026_SearchEntries")]
internal sealed class M0026SearchEntries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE SEQUENCE search_revision;
        CREATE TABLE search_entries (
            listing_id uuid PRIMARY KEY,
            version integer NOT NULL, revision bigint NOT NULL,
            document jsonb, -- null: a tombstone
            changed_at timestamptz NOT NULL);
        -- what an engine has not taken over yet: WHERE revision > … ORDER BY revision
        CREATE UNIQUE INDEX ux_search_entries_revision ON search_entries (revision);
        DROP TABLE search_documents;
        """);
}
