using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261125000014_QuestionsAndProjects")]
internal sealed class M0014QuestionsAndProjects : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE questions (
            id uuid PRIMARY KEY,
            version integer NOT NULL,
            listing_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE,
            asker_id uuid NOT NULL REFERENCES accounts, withheld boolean NOT NULL,
            text text NOT NULL, asked_at timestamptz NOT NULL, state text NOT NULL,
            answer text, hide_reason text, settled_by_id uuid, settled_at timestamptz);
        -- the questions of a listing, newest first
        CREATE INDEX ix_questions_listing_id ON questions (listing_id, id DESC);
        -- how many of mine wait on this listing
        CREATE INDEX ix_questions_asker_id ON questions (asker_id, listing_id) WHERE state = 'open';

        -- a project's roles, in the order in which they were written
        CREATE TABLE project_roles (
            id uuid PRIMARY KEY,
            listing_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE,
            name text NOT NULL, count integer NOT NULL);
        CREATE INDEX ix_project_roles_listing_id ON project_roles (listing_id, id);

        CREATE TABLE supports (
            id uuid PRIMARY KEY,
            version integer NOT NULL,
            listing_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE,
            supporter_id uuid NOT NULL REFERENCES accounts,
            kind text NOT NULL, note text NOT NULL, amount integer, state text NOT NULL,
            offered_at timestamptz NOT NULL, reply text, answered_at timestamptz,
            role_id uuid REFERENCES project_roles ON DELETE SET NULL);
        -- a project's offers, and one of a kind from each supporter
        CREATE UNIQUE INDEX ix_supports_one_of_a_kind ON supports (listing_id, supporter_id, kind);
        -- what I support
        CREATE INDEX ix_supports_supporter_id ON supports (supporter_id);
        -- how many fill a role
        CREATE INDEX ix_supports_role_id ON supports (role_id) WHERE role_id IS NOT NULL;

        CREATE TABLE project_updates (
            id uuid PRIMARY KEY,
            version integer NOT NULL,
            listing_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE,
            text text NOT NULL, posted_by_id uuid NOT NULL REFERENCES accounts,
            posted_at timestamptz NOT NULL, edited_at timestamptz);
        -- a project's updates, newest first
        CREATE INDEX ix_project_updates_listing_id ON project_updates (listing_id, id DESC);

        CREATE TABLE project_outcomes (
            listing_id uuid PRIMARY KEY REFERENCES listings ON DELETE CASCADE,
            version integer NOT NULL,
            text text NOT NULL, participants integer, written_by_id uuid NOT NULL REFERENCES accounts,
            written_at timestamptz NOT NULL, edited_at timestamptz);
        -- the list of finished projects, newest first
        CREATE INDEX ix_project_outcomes_written_at ON project_outcomes (written_at DESC, listing_id);

        -- the ward's badge; who decided stands in the audit
        ALTER TABLE organizations ADD ethical_supporter_since timestamptz, ADD ethical_supporter_reason text;
        """);
}
