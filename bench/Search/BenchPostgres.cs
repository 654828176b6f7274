using Npgsql;
using SetagayaPort.Core.Data.Postgres;

namespace SetagayaPort.Bench.Search;

/// <summary>The project's own PostgreSQL in a folder of this run, removed with it.</summary>
internal sealed class BenchPostgres : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"setagaya-port-bench-{Environment.ProcessId}");
    private readonly EmbeddedPostgres _server;
    private int _databases;

    /// <param name="durable">Whether what is committed is on disk, as where the site runs.</param>
    public BenchPostgres(bool durable = false) => _server = EmbeddedPostgres.StartAsync(new() { DataFolder = _folder, Durable = durable }, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>A connection string to a new, empty database.</summary>
    public string NewDatabase()
    {
        var name = FormattableString.Invariant($"bench{++_databases}");
        using var connection = new NpgsqlConnection(_server.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        command.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = name, CommandTimeout = 0, Pooling = false }.ConnectionString;
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        _server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(_folder, recursive: true);
    }
}
