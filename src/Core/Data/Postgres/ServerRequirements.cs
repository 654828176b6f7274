using Npgsql;

namespace SetagayaPort.Core.Data.Postgres;

/// <summary>What a server given by configuration must fulfil.</summary>
public static class ServerRequirements
{
    /// <summary>The oldest PostgreSQL the schema and the queries are written for.</summary>
    public const int OldestMajor = 15;

    /// <exception cref="StartupProblem">The server does not answer, or it is too old.</exception>
    public static async Task CheckAsync(string connectionString, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancel);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // The server is there and the database is not yet: the first migration makes it.
            var server = new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false };
            await CheckAsync(server.ConnectionString, cancel);
            return;
        }
        catch (NpgsqlException e)
        {
            throw PostgresProblems.Unreachable($"{connection.Host}:{connection.Port}", e);
        }
        if (connection.PostgreSqlVersion.Major < OldestMajor)
            throw PostgresProblems.TooOld(connection.PostgreSqlVersion);
    }
}
