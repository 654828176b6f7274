using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261124000007_Operations")]
internal sealed class M0007Operations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE worker_heartbeats (worker uuid PRIMARY KEY, at timestamptz NOT NULL);

        -- the keys that protect sign-ins: shared by all nodes, kept over restarts
        CREATE TABLE protection_keys (name text PRIMARY KEY, xml text NOT NULL);
        """);
}
