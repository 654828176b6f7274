using Microsoft.EntityFrameworkCore;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Data;

public sealed class TestDatabaseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_tests_database_stands_at_the_newest_migration()
    {
        await using var db = database.Open();

        Assert.NotEmpty(await db.Database.GetAppliedMigrationsAsync());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task What_one_class_writes_no_other_reads()
    {
        var other = new TestDatabase();
        await other.InitializeAsync();
        await using (var mine = database.Open())
            await mine.Database.ExecuteSqlRawAsync("create table mine_alone (number int)");

        await using (var theirs = other.Open())
            Assert.Equal(0, await theirs.Database.SqlQueryRaw<long>("select count(*) as \"Value\" from pg_tables where tablename = 'mine_alone'").SingleAsync());

        await other.DisposeAsync();
    }
}
