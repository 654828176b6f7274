using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261125000011_Disclosure")]
internal sealed class M0011Disclosure : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        -- the business that opens itself in this introduction, for the files and the promise below
        ALTER TABLE introductions ADD disclosing_listing_id uuid REFERENCES listings;
        UPDATE introductions i SET disclosing_listing_id = l.id FROM listings l
            WHERE i.disclosure_stage IS NOT NULL AND l.id IN (i.from_listing_id, i.to_listing_id) AND l.market = 'succession' AND l.side = 'business';
        -- from the basic agreement on, a business talks with one candidate alone
        CREATE UNIQUE INDEX ix_introductions_exclusive ON introductions (disclosing_listing_id)
            WHERE disclosure_stage >= 7 AND state IN ('accepted', 'inProgress', 'agreed');

        CREATE TABLE confidential_files (
            id uuid PRIMARY KEY,
            listing_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE,
            name text NOT NULL, content_type text NOT NULL, size integer NOT NULL,
            uploaded_by_id uuid NOT NULL REFERENCES accounts, uploaded_at timestamptz NOT NULL, deleted_at timestamptz);
        -- a business's files, on its page and in its introductions
        CREATE INDEX ix_confidential_files_listing_id ON confidential_files (listing_id);
        -- apart, so that no list reads it; a deleted file keeps its name and log, not its content
        CREATE TABLE confidential_file_contents (
            file_id uuid PRIMARY KEY REFERENCES confidential_files ON DELETE CASCADE, bytes bytea NOT NULL);
        ALTER TABLE confidential_file_contents ALTER bytes SET STORAGE EXTERNAL;

        CREATE TABLE file_grants (
            file_id uuid NOT NULL REFERENCES confidential_files ON DELETE CASCADE,
            introduction_id uuid NOT NULL REFERENCES introductions ON DELETE CASCADE,
            granted_at timestamptz NOT NULL, PRIMARY KEY (introduction_id, file_id));

        -- who opened what, when: shown to the owner, never changed
        CREATE TABLE file_openings (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            file_id uuid NOT NULL, introduction_id uuid, account_id uuid NOT NULL, at timestamptz NOT NULL);
        CREATE INDEX ix_file_openings_file_id ON file_openings (file_id, id DESC);
        CREATE TRIGGER file_openings_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file_openings
            FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
        """);
}
