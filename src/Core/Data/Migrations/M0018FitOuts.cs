using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261125000018_FitOuts")]
internal sealed class M0018FitOuts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE fit_out_boards (
            introduction_id uuid PRIMARY KEY REFERENCES introductions,
            version integer NOT NULL,
            premises_listing_id uuid NOT NULL REFERENCES listings, premises_role text NOT NULL CHECK (premises_role IN ('owner', 'tenant')),
            begun_by_id uuid NOT NULL REFERENCES accounts, begun_at timestamptz NOT NULL,
            newcomer_joined_by_id uuid REFERENCES accounts, newcomer_joined_at timestamptz, agreed_at timestamptz);

        -- every version of a board, and the promise that a number is given once
        CREATE TABLE fit_out_versions (
            introduction_id uuid NOT NULL REFERENCES fit_out_boards, number integer NOT NULL,
            content jsonb NOT NULL, written_by_id uuid NOT NULL REFERENCES accounts, written_at timestamptz NOT NULL,
            PRIMARY KEY (introduction_id, number));
        CREATE TRIGGER fit_out_versions_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fit_out_versions
            FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

        CREATE TABLE fit_out_invitations (
            id uuid PRIMARY KEY,
            introduction_id uuid NOT NULL REFERENCES fit_out_boards, account_id uuid REFERENCES accounts, name text,
            state text NOT NULL,
            invited_by_id uuid NOT NULL REFERENCES accounts, invited_at timestamptz NOT NULL,
            answered_at timestamptz, ended_at timestamptz,
            CHECK ((account_id IS NULL) <> (name IS NULL)));
        -- one third party at a time
        CREATE UNIQUE INDEX ix_fit_out_invitations_open ON fit_out_invitations (introduction_id) WHERE state IN ('invited', 'joined');
        -- a board with all who were asked
        CREATE INDEX ix_fit_out_invitations_introduction_id ON fit_out_invitations (introduction_id);
        -- whether somebody may read a board, and the boards to which they are invited
        CREATE INDEX ix_fit_out_invitations_account_id ON fit_out_invitations (account_id, introduction_id);

        -- every word on a board, in the order in which it was given
        CREATE TABLE fit_out_consents (
            introduction_id uuid NOT NULL REFERENCES fit_out_boards, ordinal integer NOT NULL, number integer NOT NULL,
            role text NOT NULL, given boolean NOT NULL,
            invitation_id uuid REFERENCES fit_out_invitations, account_id uuid REFERENCES accounts, name text NOT NULL,
            at timestamptz NOT NULL, text text NOT NULL, language text NOT NULL,
            recorded_by_id uuid REFERENCES accounts, way text, said_on date, note text,
            PRIMARY KEY (introduction_id, ordinal),
            FOREIGN KEY (introduction_id, number) REFERENCES fit_out_versions,
            -- without an account only what a coordinator was told
            CHECK (account_id IS NOT NULL OR recorded_by_id IS NOT NULL),
            CHECK ((recorded_by_id IS NULL) = (way IS NULL) AND (way IS NULL) = (said_on IS NULL)),
            CHECK (recorded_by_id <> account_id));
        CREATE TRIGGER fit_out_consents_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fit_out_consents
            FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
        """);
}
