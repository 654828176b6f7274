using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000024_Events")]
internal sealed class M0024Events : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE town_events (
            id uuid PRIMARY KEY,
            version integer NOT NULL,
            created_by_id uuid NOT NULL REFERENCES accounts, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
            title text NOT NULL, held_on date NOT NULL, starts_at time without time zone NOT NULL,
            slot_minutes integer NOT NULL, slot_count integer NOT NULL, tables integer, breaks integer[] NOT NULL,
            most_in_a_row integer, least_meetings integer NOT NULL,
            left_kind text NOT NULL, right_kind text NOT NULL,
            planned_at timestamptz NOT NULL, timetable_asked_at timestamptz, announced_at timestamptz);
        -- the desk's list, next day first
        CREATE INDEX ix_town_events_held_on ON town_events (held_on);

        CREATE TABLE event_participants (
            id uuid PRIMARY KEY,
            event_id uuid NOT NULL REFERENCES town_events ON DELETE CASCADE, listing_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE,
            side text NOT NULL, away integer[] NOT NULL, mark text);
        -- a listing takes part once
        CREATE UNIQUE INDEX ix_event_participants_listing ON event_participants (event_id, listing_id);
        -- the events of one's listings
        CREATE INDEX ix_event_participants_listing_id ON event_participants (listing_id);

        CREATE TABLE event_wishes (
            event_id uuid NOT NULL REFERENCES town_events ON DELETE CASCADE,
            left_id uuid NOT NULL REFERENCES event_participants ON DELETE CASCADE, right_id uuid NOT NULL REFERENCES event_participants ON DELETE CASCADE,
            mutual double precision NOT NULL, left_fit double precision NOT NULL, right_fit double precision NOT NULL,
            PRIMARY KEY (left_id, right_id));
        -- all wishes of an event; those of a participant who is taken out
        CREATE INDEX ix_event_wishes_event_id ON event_wishes (event_id);
        CREATE INDEX ix_event_wishes_right_id ON event_wishes (right_id);

        CREATE TABLE event_timetables (
            id uuid PRIMARY KEY,
            event_id uuid NOT NULL REFERENCES town_events ON DELETE CASCADE, number integer NOT NULL,
            made_at timestamptz NOT NULL, mode text NOT NULL, score double precision NOT NULL, upper_bound double precision NOT NULL,
            meetings jsonb NOT NULL, mended_for_id uuid, former_mark text, former_away integer[] NOT NULL);
        -- the newest timetable of an event; two never take the same number
        CREATE UNIQUE INDEX ix_event_timetables_number ON event_timetables (event_id, number);
        """);
}
