using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261125000012_WorkTerms")]
internal sealed class M0012WorkTerms : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE work_terms (
            id uuid PRIMARY KEY,
            introduction_id uuid NOT NULL REFERENCES introductions ON DELETE CASCADE,
            number integer NOT NULL, content jsonb NOT NULL,
            issued_by_id uuid NOT NULL REFERENCES accounts, issued_at timestamptz NOT NULL,
            acknowledged_by_id uuid, acknowledged_at timestamptz, wish text);
        -- the versions of an introduction, and the promise that a number is given once
        CREATE UNIQUE INDEX ix_work_terms_introduction_id_number ON work_terms (introduction_id, number);
        -- what was issued stays as it was read
        CREATE FUNCTION work_terms_stay_as_issued() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'what was issued never changes'; END $$;
        CREATE TRIGGER work_terms_stay_as_issued BEFORE UPDATE OF content, number, introduction_id, issued_by_id, issued_at ON work_terms
            FOR EACH ROW EXECUTE FUNCTION work_terms_stay_as_issued();

        -- each reminder about terms is sent once
        CREATE TABLE work_terms_reminders (
            terms_id uuid NOT NULL REFERENCES work_terms ON DELETE CASCADE, kind text NOT NULL, sent_at timestamptz NOT NULL,
            PRIMARY KEY (terms_id, kind));
        """);
}
