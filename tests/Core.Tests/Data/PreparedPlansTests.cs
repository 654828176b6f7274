using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Tests.Data;

/// <summary>Connections keep the plans of what they are asked often, unless the installation says otherwise.</summary>
public sealed class PreparedPlansTests
{
    [Theory]
    [InlineData("Host=db", 100)]
    [InlineData("Host=db;Max Auto Prepare=0", 0)]
    [InlineData("Host=db;maxautoprepare=7", 7)]
    public async Task Plans_AreKept_UnlessToldOtherwise(string connectionString, int plans)
    {
        await using var services = new ServiceCollection().AddPortDatabase(connectionString).BuildServiceProvider();

        Assert.Equal(plans, new NpgsqlConnectionStringBuilder(services.GetRequiredService<NpgsqlDataSource>().ConnectionString).MaxAutoPrepare);
    }
}
