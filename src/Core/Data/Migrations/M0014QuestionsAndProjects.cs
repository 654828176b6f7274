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
        """);
}
