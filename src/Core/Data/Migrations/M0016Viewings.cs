using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261125000016_Viewings")]
internal sealed class M0016Viewings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE viewings (
            id uuid PRIMARY KEY,
            version integer NOT NULL,
            introduction_id uuid NOT NULL REFERENCES introductions, listing_id uuid NOT NULL REFERENCES listings,
            requested_by_id uuid NOT NULL REFERENCES accounts, requested_at timestamptz NOT NULL,
            people integer NOT NULL, note text,
            state text NOT NULL, last_by_host boolean, slots jsonb NOT NULL,
            starts_at timestamptz, ends_at timestamptz, step_id uuid,
            address_told boolean NOT NULL, reminded_at timestamptz, reason text, said text,
            CHECK (state <> 'accepted' OR (starts_at IS NOT NULL AND ends_at > starts_at)),
            CHECK (state = 'accepted' OR NOT address_told));
        -- the viewings of an introduction
        CREATE INDEX ix_viewings_introduction_id ON viewings (introduction_id);
        -- one viewing at a time is being arranged in an introduction
        CREATE UNIQUE INDEX ix_viewings_pending ON viewings (introduction_id) WHERE state IN ('requested', 'countered');
        -- the reminder, and whether the same premises are viewed at that time
        CREATE INDEX ix_viewings_starts_at ON viewings (starts_at) WHERE state = 'accepted';
        CREATE INDEX ix_viewings_listing_id ON viewings (listing_id, starts_at) WHERE state = 'accepted';

        -- Two viewings of the same premises never overlap. An exclusion constraint would need btree_gist, which not every server
        -- has; so acceptances of the same premises pass one after the other, each seeing those before it.
        CREATE FUNCTION viewings_do_not_overlap() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM 1 FROM listings WHERE id = NEW.listing_id FOR NO KEY UPDATE;
            IF EXISTS (SELECT 1 FROM viewings x WHERE x.listing_id = NEW.listing_id AND x.id <> NEW.id AND x.state = 'accepted'
                AND x.starts_at < NEW.ends_at AND x.ends_at > NEW.starts_at)
            THEN
                RAISE EXCEPTION 'viewings of the same premises overlap' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'viewings_do_not_overlap';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER viewings_do_not_overlap BEFORE INSERT OR UPDATE OF state, starts_at, ends_at, listing_id ON viewings
            FOR EACH ROW WHEN (NEW.state = 'accepted') EXECUTE FUNCTION viewings_do_not_overlap();

        CREATE TABLE agent_assignments (
            id uuid PRIMARY KEY,
            version integer NOT NULL,
            introduction_id uuid NOT NULL REFERENCES introductions, account_id uuid NOT NULL REFERENCES accounts,
            licence text NOT NULL, state text NOT NULL,
            assigned_by_id uuid NOT NULL REFERENCES accounts, assigned_at timestamptz NOT NULL,
            owner_consent_at timestamptz, answered_at timestamptz, ended_at timestamptz,
            CHECK (state NOT IN ('asked', 'accepted') OR owner_consent_at IS NOT NULL));
        -- one agent at a time in an introduction, and who it is
        CREATE UNIQUE INDEX ix_agent_assignments_open ON agent_assignments (introduction_id) WHERE state IN ('suggested', 'asked', 'accepted');
        -- an agent's cases, and whether they may read an introduction
        CREATE INDEX ix_agent_assignments_account_id ON agent_assignments (account_id, introduction_id);
        """);
}
