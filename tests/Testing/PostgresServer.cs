using System.Security.Cryptography;
using System.Text;
using Npgsql;
using SetagayaPort.Core;
using SetagayaPort.Core.Data.Postgres;

namespace SetagayaPort.Testing;

/// <summary>The one PostgreSQL of a test run. The test processes of a checkout share it: the first starts it, the last stops it and removes its files.</summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<Task<PostgresServer>> Shared = new(JoinAsync);
    private readonly IDisposable guest;
    private readonly Lazy<Task<string>> template;

    private PostgresServer(string connectionString, IDisposable guest)
    {
        ConnectionString = connectionString;
        this.guest = guest;
        template = new(() => DatabaseTemplate.EnsureAsync(this));
    }

    /// <summary>To the database postgres, for making and dropping others.</summary>
    public string ConnectionString { get; }

    public static Task<PostgresServer> GetAsync() => Shared.Value;

    /// <summary>The name of the migrated, empty database.</summary>
    public Task<string> TemplateAsync() => template.Value;

    public string To(string database) => new NpgsqlConnectionStringBuilder(ConnectionString) { Database = database, Pooling = true, MaxPoolSize = 30 }.ConnectionString;

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Called when a test assembly is through; no test may use the server after it.</summary>
    public static async Task LeaveAsync()
    {
        if (!Shared.IsValueCreated || !Shared.Value.IsCompletedSuccessfully)
            return;
        var book = new GuestBook(Folder);
        using var door = await book.TakeDoorAsync();
        (await Shared.Value).guest.Dispose();
        if (book.IsEmpty())
            await ClearAsync();
    }

    // Outside the checkout, so that a run leaves no trace in it; a checkout and user's own, so that others' runs are not disturbed.
    private static string Folder { get; } = Path.Combine(Path.GetTempPath(), $"setagaya-port-tests-{Digest($"{Environment.UserName} {DataFolder.Choose(null)}")}");

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private static async Task<PostgresServer> JoinAsync()
    {
        var book = new GuestBook(Folder);
        using var door = await book.TakeDoorAsync();
        if (book.IsEmpty())
            await ClearAsync();
        var entry = book.Enter();
        // The server outlives this process if another one still uses it.
        await using var server = await EmbeddedPostgres.AttachOrStartAsync(new() { DataFolder = Folder, Durable = false, KeepRunning = true }, CancellationToken.None);
        return new(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString, entry);
    }

    /// <summary>Stops the server, also one of a run that was killed, and removes its files.</summary>
    private static async Task ClearAsync()
    {
        if (!Directory.Exists(Folder))
            return;
        try
        {
            await using var left = await EmbeddedPostgres.StartAsync(new() { DataFolder = Folder, Durable = false }, CancellationToken.None);
        }
        catch (StartupProblem)
        {
            // What a killed run left may be beyond repair; it is thrown away in any case.
        }
        Directory.Delete(Folder, recursive: true);
    }
}
