using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000030_Reports")]
internal sealed class M0030Reports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE reports (
            id uuid PRIMARY KEY,
            version integer NOT NULL,
            conversation_id uuid NOT NULL REFERENCES conversations ON DELETE CASCADE,
            message_number bigint, -- null: the conversation as a whole
            reporter_id uuid NOT NULL REFERENCES accounts, reported_id uuid NOT NULL REFERENCES accounts,
            reason text NOT NULL, note text, reported_at timestamptz NOT NULL,
            state text NOT NULL,
            decision text, decided_by_id uuid, decided_at timestamptz, answer text,
            suspended_until timestamptz, appeal_token text,
            appeal_text text, appealed_at timestamptz,
            granted boolean, appeal_decided_by_id uuid, appeal_decided_at timestamptz, appeal_answer text,
            CONSTRAINT ck_reports_finite CHECK ((decision IS NOT DISTINCT FROM 'suspension') = (suspended_until IS NOT NULL) AND suspended_until <= decided_at + interval '2160 hours'),
            CONSTRAINT ck_reports_four_eyes CHECK (appeal_decided_by_id <> decided_by_id),
            CONSTRAINT ck_reports_parties CHECK (reporter_id <> reported_id));
        -- one open report per reporter and message: the same again finds the first
        CREATE UNIQUE INDEX ux_reports_open ON reports (reporter_id, conversation_id, message_number) NULLS NOT DISTINCT WHERE state = 'open';
        -- the queue, oldest first, and its counts
        CREATE INDEX ix_reports_state ON reports (state, id);
        -- one's own, newest first
        CREATE INDEX ix_reports_reporter_id ON reports (reporter_id, id DESC);
        -- what was decided about a person before, and which suspension still stands
        CREATE INDEX ix_reports_reported_id ON reports (reported_id);
        -- the link of a mail
        CREATE UNIQUE INDEX ux_reports_appeal_token ON reports (appeal_token) WHERE appeal_token IS NOT NULL;

        -- the earlier words of the messages around a reported one
        CREATE INDEX ix_message_revisions_message_id ON message_revisions (message_id);
        """);
}
