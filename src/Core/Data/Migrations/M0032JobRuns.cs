using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000032_JobRuns")]
internal sealed class M0032JobRuns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        -- how the recurring jobs fare, whatever scheduler runs them
        CREATE TABLE job_runs (
            job text PRIMARY KEY, started_at timestamptz NOT NULL, ended_at timestamptz, failed_at timestamptz, error text,
            runs bigint NOT NULL DEFAULT 0, failures bigint NOT NULL DEFAULT 0);
        -- what was given up, for those who look after it
        CREATE INDEX ix_outbox_dead ON outbox (dead_at DESC, id DESC) WHERE dead_at IS NOT NULL;
        """);
}
