using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SetagayaPort.Core.Data.Migrations;

[DbContext(typeof(PortDbContext))]
[Migration("20261129000037_MessageNotices")]
internal sealed class M0037MessageNotices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        -- conversations for which a look at who has not read waits in the outbox already: one, however fast they talk
        CREATE TABLE message_notices (conversation_id uuid PRIMARY KEY REFERENCES conversations ON DELETE CASCADE, since timestamptz NOT NULL);
        """);
}
