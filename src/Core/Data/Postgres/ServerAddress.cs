using Npgsql;

namespace SetagayaPort.Core.Data.Postgres;

/// <summary>How to connect to the server of a data folder.</summary>
internal sealed record ServerAddress(int Port, string Password)
{
    public const string Database = "port";

    public string To(string database, bool pooling = true) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = Cluster.User,
        Password = Password,
        Database = database,
        Pooling = pooling,
    }.ConnectionString;

    /// <summary>False while the server starts, recovers or stops.</summary>
    /// <exception cref="PostgresException">It answers, but not with this password.</exception>
    public async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        try
        {
            await using var connection = new NpgsqlConnection(To("postgres", pooling: false));
            await connection.OpenAsync(cancel);
            return true;
        }
        catch (NpgsqlException e) when (e is not PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification })
        {
            return false;
        }
    }

    public async Task EnsureDatabaseAsync(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(To("postgres", pooling: false));
        await connection.OpenAsync(cancel);
        await using var exists = new NpgsqlCommand($"select 1 from pg_database where datname = '{Database}'", connection);
        if (await exists.ExecuteScalarAsync(cancel) is not null)
            return;
        await using var create = new NpgsqlCommand($"create database {Database}", connection);
        await create.ExecuteNonQueryAsync(cancel);
    }
}
