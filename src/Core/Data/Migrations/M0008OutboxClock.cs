using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

/// <summary>Claims compare with the database's clock, so it is the database that says when work may begin: a host whose clock runs ahead delays nothing.</summary>
[DbContext(typeof(PortDbContext))]
[Migration("20261124000008_OutboxClock")]
internal sealed class M0008OutboxClock : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("ALTER TABLE outbox ALTER COLUMN available_at SET DEFAULT now();");
}
