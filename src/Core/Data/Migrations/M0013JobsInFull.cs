using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261125000013_JobsInFull")]
internal sealed class M0013JobsInFull : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        -- how far the asking side has made up its mind; what was asked before the grades has none
        ALTER TABLE introductions ADD grade text;
        """);
}
