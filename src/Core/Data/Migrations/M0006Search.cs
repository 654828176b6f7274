using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261124000006_Search")]
internal sealed class M0006Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE search_documents (
            listing_id uuid PRIMARY KEY,
            version integer NOT NULL, members_only boolean NOT NULL,
            market text NOT NULL, side text NOT NULL,
            title text NOT NULL, summary text, body text NOT NULL, organization text, area text, station text,
            latitude double precision, longitude double precision, published_at timestamptz NOT NULL,
            words text[] NOT NULL, terms tsvector NOT NULL, facets jsonb NOT NULL, numbers jsonb NOT NULL);
        -- words of a query
        CREATE INDEX ix_search_documents_terms ON search_documents USING gin (terms);
        -- market, side, area and every other filter: facets @> {"area": ["kinuta"]}
        CREATE INDEX ix_search_documents_facets ON search_documents USING gin (facets jsonb_path_ops);
        -- lists without words, newest first
        CREATE INDEX ix_search_documents_published_at ON search_documents (published_at DESC, listing_id);

        CREATE TABLE saved_searches (
            id uuid PRIMARY KEY,
            account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
            name text NOT NULL, query text NOT NULL, alert text NOT NULL, created_at timestamptz NOT NULL);
        CREATE INDEX ix_saved_searches_account_id ON saved_searches (account_id, created_at DESC);
        """);
}
