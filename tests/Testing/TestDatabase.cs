using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Data;
using Xunit;

namespace SetagayaPort.Testing;

/// <summary>A migrated, empty database of a test class's own: take it as <c>IClassFixture&lt;TestDatabase&gt;</c>.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private readonly string name = $"test_{Guid.CreateVersion7():N}";
    private string? connectionString;

    public string ConnectionString => connectionString ?? throw new InvalidOperationException("The database is made by InitializeAsync.");

    public PortDbContext Open() => Open(ConnectionString);

    public async Task InitializeAsync()
    {
        var server = await PostgresServer.GetAsync();
        // The server is not durable: copying files is quicker than writing them through its log.
        await server.ExecuteAsync($"create database {name} template {await server.TemplateAsync()} strategy file_copy");
        connectionString = server.To(name);
    }

    public async Task DisposeAsync()
    {
        if (connectionString is null)
            return;
        await using (var pooled = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(pooled);
        var server = await PostgresServer.GetAsync();
        await server.ExecuteAsync($"drop database {name} with (force)");
    }

    internal static PortDbContext Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<PortDbContext>();
        DataSetup.Configure(options).UseNpgsql(connectionString);
        return new(options.Options);
    }
}
