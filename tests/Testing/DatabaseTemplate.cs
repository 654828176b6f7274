using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Testing;

/// <summary>The database that is migrated once; those of the tests are copies of it.</summary>
internal static class DatabaseTemplate
{
    private const long Gate = 0x53_45_54_41;

    /// <summary>Makes it unless another test process did, and gives its name. Another build of Core gets another template.</summary>
    public static async Task<string> EnsureAsync(PostgresServer server)
    {
        var name = $"template_{typeof(PortDbContext).Assembly.ManifestModule.ModuleVersionId:N}";
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await AskAsync(connection, $"select pg_advisory_lock({Gate})");
        if (await AskAsync(connection, $"select 1 from pg_database where datname = '{name}' and datistemplate") is null)
        {
            await AskAsync(connection, $"drop database if exists {name} with (force)");
            await AskAsync(connection, $"create database {name}");
            await MigrateAsync(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString);
            await AskAsync(connection, $"alter database {name} with is_template true");
        }
        return name;
    }

    private static async Task MigrateAsync(string connectionString)
    {
        await using var context = TestDatabase.Open(connectionString);
        await context.Database.MigrateAsync();
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
