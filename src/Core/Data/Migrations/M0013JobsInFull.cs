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

        ALTER TABLE listings ADD remind_on date;
        UPDATE listings SET remind_on = valid_until - 14 WHERE valid_until >= CURRENT_DATE;
        -- whose owner is to be told that the last day comes near
        CREATE INDEX ix_listings_remind_on ON listings (remind_on) WHERE status = 'published';
        """);
}
