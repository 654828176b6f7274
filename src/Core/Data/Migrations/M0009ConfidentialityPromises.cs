using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261125000009_ConfidentialityPromises")]
internal sealed class M0009ConfidentialityPromises : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        -- one for each introduction, read by its two parties
        CREATE TABLE confidentiality_promises (
            introduction_id uuid PRIMARY KEY REFERENCES introductions,
            promised_by_id uuid NOT NULL REFERENCES accounts, promised_by_name text NOT NULL, promised_to text NOT NULL,
            title text NOT NULL, text text NOT NULL, language text NOT NULL, text_version text NOT NULL,
            promised_at timestamptz NOT NULL);
        CREATE TRIGGER confidentiality_promises_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON confidentiality_promises
            FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
        """);
}
