using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000035_IncomingMail")]
internal sealed class M0035IncomingMail : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        ALTER TABLE accounts ADD mail_bounced_at timestamptz, ADD mail_soft_bounces integer NOT NULL DEFAULT 0, ADD mail_tried_at timestamptz;

        -- which mail went where: a bounce counts for no other address
        CREATE TABLE sent_mails (
            id text PRIMARY KEY,
            account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
            address text NOT NULL, sent_at timestamptz NOT NULL);
        -- a deleted account; old ones go
        CREATE INDEX ix_sent_mails_account_id ON sent_mails (account_id);
        CREATE INDEX ix_sent_mails_sent_at ON sent_mails (sent_at);

        -- what the mail server handed in; the content goes as soon as it is dealt with
        CREATE TABLE incoming_mails (
            id uuid PRIMARY KEY,
            received_at timestamptz NOT NULL, content bytea, message_key text, outcome text);
        -- the same mail handed in again is dealt with once
        CREATE UNIQUE INDEX ux_incoming_mails_message_key ON incoming_mails (message_key);
        -- old ones go
        CREATE INDEX ix_incoming_mails_received_at ON incoming_mails (received_at);

        -- the links of all mails that stop them; mail_stops and search_stops stay for the program that still runs
        CREATE TABLE stop_links (
            token text PRIMARY KEY,
            account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
            scope text NOT NULL,
            saved_search_id uuid REFERENCES saved_searches ON DELETE CASCADE);
        -- the token of a mail, made once
        CREATE UNIQUE INDEX ux_stop_links_account_id ON stop_links (account_id, scope, saved_search_id) NULLS NOT DISTINCT;
        -- a search that is deleted
        CREATE INDEX ix_stop_links_saved_search_id ON stop_links (saved_search_id);
        INSERT INTO stop_links (token, account_id, scope) SELECT token, account_id, 'notices' FROM mail_stops;
        INSERT INTO stop_links (token, account_id, scope, saved_search_id)
            SELECT token, account_id, CASE WHEN saved_search_id IS NULL THEN 'dailySearches' ELSE 'search' END, saved_search_id FROM search_stops;

        -- by what an answer to a mail finds its conversation
        CREATE TABLE reply_addresses (
            token text PRIMARY KEY,
            account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
            conversation_id uuid NOT NULL REFERENCES conversations ON DELETE CASCADE,
            expires_at timestamptz NOT NULL,
            UNIQUE (account_id, conversation_id));
        -- a deleted conversation
        CREATE INDEX ix_reply_addresses_conversation_id ON reply_addresses (conversation_id);
        """);
}
