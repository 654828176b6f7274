using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261125000010_Activity")]
internal sealed class M0010Activity : Migration
{
    // Whoever was here before counts as active on the day of the change: nobody's registration lapses by it.
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("ALTER TABLE accounts ADD last_active_on date NOT NULL DEFAULT CURRENT_DATE;");
}
