using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261128000019_ShopRecords")]
internal sealed class M0019ShopRecords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE shop_records (
            id uuid PRIMARY KEY,
            version integer NOT NULL,
            owner_id uuid NOT NULL REFERENCES accounts, organization_id uuid REFERENCES organizations,
            details jsonb NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
            open_to_coordinators boolean NOT NULL,
            closing_on date, closure_offered_at timestamptz, faces_offered_at timestamptz);
        -- a person's records, and those of the organisations they lead
        CREATE INDEX ix_shop_records_owner_id ON shop_records (owner_id);
        CREATE INDEX ix_shop_records_organization_id ON shop_records (organization_id) WHERE organization_id IS NOT NULL;
        -- what the reminders look for: closing dates that come near or have passed
        CREATE INDEX ix_shop_records_closing_on ON shop_records (closing_on) WHERE closing_on IS NOT NULL;

        -- which listing is a face of which record; the record is found by its listing, read by its owners alone
        CREATE TABLE shop_faces (
            listing_id uuid PRIMARY KEY REFERENCES listings ON DELETE CASCADE, record_id uuid NOT NULL REFERENCES shop_records ON DELETE CASCADE,
            taken jsonb NOT NULL, made_by_id uuid NOT NULL REFERENCES accounts, made_at timestamptz NOT NULL);
        -- the faces of a record
        CREATE INDEX ix_shop_faces_record_id ON shop_faces (record_id);

        CREATE TABLE closing_steps (
            record_id uuid NOT NULL REFERENCES shop_records ON DELETE CASCADE, kind text NOT NULL,
            due_on date NOT NULL, done_at timestamptz, done_by_id uuid REFERENCES accounts, remind_on date,
            PRIMARY KEY (record_id, kind), CHECK ((done_at IS NULL) = (done_by_id IS NULL)));
        -- reminders that are due
        CREATE INDEX ix_closing_steps_remind_on ON closing_steps (remind_on) WHERE remind_on IS NOT NULL;

        -- No reference to the record: what was agreed to is kept when the record is deleted.
        CREATE TABLE shop_consents (
            id uuid PRIMARY KEY, record_id uuid NOT NULL, matter text NOT NULL,
            by_id uuid NOT NULL REFERENCES accounts, by_name text NOT NULL, at timestamptz NOT NULL,
            title text NOT NULL, text text NOT NULL, language text NOT NULL, text_version text NOT NULL);
        -- what was agreed to for a record
        CREATE INDEX ix_shop_consents_record_id ON shop_consents (record_id);
        CREATE TRIGGER shop_consents_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON shop_consents
            FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
        """);
}
