using System.Diagnostics;
using Npgsql;
using SetagayaPort.Core.Data.Postgres;

namespace SetagayaPort.Core.Tests.Data.Postgres;

/// <summary>One data folder that the cases use one after the other: making a cluster takes seconds. It is closed to other users, as a home folder is.</summary>
public sealed class PortData : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("setagaya-port-").FullName;

    public EmbeddedPostgresOptions Options => new() { DataFolder = Folder };

    public string Cluster => Path.Combine(Folder, "postgres", "cluster");

    public string PostmasterFile => Path.Combine(Cluster, "postmaster.pid");

    public int Postmaster => int.Parse(File.ReadLines(PostmasterFile).First(), System.Globalization.CultureInfo.InvariantCulture);

    public Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(Options, CancellationToken.None);

    /// <summary>What a program leaves that was killed: its server runs on and the lock is free.</summary>
    public async Task LeaveRunningAsync()
    {
        await using var server = await EmbeddedPostgres.StartAsync(Options with { KeepRunning = true }, CancellationToken.None);
    }

    public async Task KillPostmasterAsync()
    {
        using var postmaster = Process.GetProcessById(Postmaster);
        postmaster.Kill();
        await postmaster.WaitForExitAsync();
    }

    public static async Task<T> AskAsync<T>(EmbeddedPostgres server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (File.Exists(PostmasterFile))
            await (await StartAsync()).DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
