using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261125000015_Assistance")]
internal sealed class M0015Assistance : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE assisted_entries (
            account_id uuid PRIMARY KEY REFERENCES accounts,
            version integer NOT NULL,
            coordinator_id uuid NOT NULL REFERENCES accounts, created_at timestamptz NOT NULL,
            consent_way text NOT NULL, consent_on date NOT NULL, consent_note text,
            consent_title text NOT NULL, consent_text text NOT NULL, consent_language text NOT NULL, consent_version text NOT NULL,
            postal_address text, phone text,
            code_key text, code_hash text, code_expires_at timestamptz, code_tries integer NOT NULL, code_tried_at timestamptz,
            taken_over_at timestamptz, confirmed_at timestamptz, withdrawn_at timestamptz);
        -- a letter's code finds its entry
        CREATE UNIQUE INDEX ix_assisted_entries_code_key ON assisted_entries (code_key);
        -- the desk's list, newest first
        CREATE INDEX ix_assisted_entries_created_at ON assisted_entries (created_at DESC);
        CREATE TRIGGER assisted_consents_are_kept_as_read
            BEFORE UPDATE OF consent_way, consent_on, consent_title, consent_text, consent_language, consent_version ON assisted_entries
            FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

        CREATE TABLE assisted_acts (
            id uuid PRIMARY KEY,
            account_id uuid NOT NULL REFERENCES assisted_entries, by_id uuid NOT NULL REFERENCES accounts,
            at timestamptz NOT NULL, action text NOT NULL, subject_id uuid NOT NULL,
            way text, said_on date, note text, confirmed_at timestamptz);
        -- all that was done for one person
        CREATE INDEX ix_assisted_acts_account_id ON assisted_acts (account_id);
        -- "was this listing entered for its owner"
        CREATE INDEX ix_assisted_acts_subject_id ON assisted_acts (subject_id);
        """);
}
