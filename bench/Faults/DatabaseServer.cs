using System.Globalization;
using System.Runtime.InteropServices;
using Npgsql;
using SetagayaPort.Core.Data.Postgres;

namespace SetagayaPort.Bench.Faults;

/// <summary>The run's own PostgreSQL, which keeps what it has promised on disk, and can be stopped as by a crash and begun anew.</summary>
internal sealed partial class DatabaseServer : IAsyncDisposable
{
    private const int Quit = 3;
    private const int SmallMegabytes = 1500;
    private readonly string folder;
    private readonly SmallDisk? disk;
    private EmbeddedPostgres server;

    private DatabaseServer(string folder, SmallDisk? disk, EmbeddedPostgres server) => (this.folder, this.disk, this.server) = (folder, disk, server);

    /// <summary>When this program is ended from outside, the server must not stay behind.</summary>
    private void CrashAtExit(object? sender, EventArgs e) => Crash();

    /// <summary>Changes with every start.</summary>
    public int Port => new NpgsqlConnectionStringBuilder(server.ConnectionString).Port;

    /// <param name="folder">For its data.</param>
    /// <param name="small">Whether the folder is a disk of its own, in memory, that can be filled up.</param>
    public static async Task<DatabaseServer> StartAsync(string folder, bool small)
    {
        var own = small ? SmallDisk.At(folder, SmallMegabytes) : null;
        var database = new DatabaseServer(folder, own, await BeginAsync(folder));
        AppDomain.CurrentDomain.ProcessExit += database.CrashAtExit;
        return database;
    }

    /// <summary>To the run's database by way of another port, which stays the same.</summary>
    public string By(int port) => new NpgsqlConnectionStringBuilder(server.ConnectionString) { Port = port, Timeout = 5, MaxPoolSize = 60 }.ConnectionString;

    /// <summary>Immediate stop: no connection is ended in order, nothing that is not on disk yet gets there.</summary>
    public void Crash() => _ = Signal(int.Parse(File.ReadLines(Path.Combine(folder, "postgres", "cluster", "postmaster.pid")).First(), CultureInfo.InvariantCulture), Quit);

    /// <summary>No room on the disk for a while; where the server has not outlived it, it is begun anew.</summary>
    public async Task FillDiskAsync(TimeSpan length)
    {
        disk!.Fill();
        await Task.Delay(length);
        disk.Clear();
        if (!await AnswersAsync())
            await RestartAsync();
    }

    public async Task RestartAsync()
    {
        await server.DisposeAsync();
        server = await BeginAsync(folder);
    }

    /// <summary>Keeps the present state; who is connected is thrown out.</summary>
    public async Task BackUpAsync()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await ExecuteAsync("DROP DATABASE IF EXISTS backup", "CREATE DATABASE backup TEMPLATE port STRATEGY file_copy");
                return;
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.ObjectInUse && tries < 20)
            {
                await Task.Delay(200);
            }
        }
    }

    /// <summary>Puts what was kept in the place of the database, as deploy/restore.sh does.</summary>
    public async Task RestoreAsync()
    {
        await ExecuteAsync("DROP DATABASE port WITH (FORCE)", "ALTER DATABASE backup RENAME TO port");
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("UPDATE conversations SET epoch = epoch + 1; DELETE FROM live_signals; UPDATE accounts SET session_version = session_version + 1000; DELETE FROM search_feeds", connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= CrashAtExit;
        NpgsqlConnection.ClearAllPools();
        await server.DisposeAsync();
        if (disk is null)
            Directory.Delete(folder, recursive: true);
        disk?.Dispose();
    }

    private static Task<EmbeddedPostgres> BeginAsync(string folder) => EmbeddedPostgres.StartAsync(new() { DataFolder = folder, Durable = true }, CancellationToken.None);

    private async Task<bool> AnswersAsync()
    {
        for (var tries = 0; tries < 10; tries++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false, Timeout = 2 }.ConnectionString);
                await connection.OpenAsync();
                return true;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(300);
            }
        }

        return false;
    }

    private async Task ExecuteAsync(params string[] statements)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using (var alone = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'port'", connection))
            await alone.ExecuteNonQueryAsync();
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
