using Microsoft.Extensions.Configuration;
using SetagayaPort.Core.Data.Postgres;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Data;

/// <summary>The PostgreSQL of this process: the given one (ConnectionStrings:Port), or its own in the data folder (PORT_DATA).</summary>
public sealed class PortDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? own;

    private PortDatabase(string connectionString, EmbeddedPostgres? own) => (ConnectionString, this.own) = (connectionString, own);

    public string ConnectionString { get; }

    /// <summary>For the site: takes the data folder for itself.</summary>
    /// <exception cref="StartupProblem">There is no usable server; the message says why and what to do.</exception>
    public static Task<PortDatabase> StartAsync(IConfiguration configuration, Action<LocalText> report, CancellationToken cancel) =>
        OpenAsync(configuration, report, EmbeddedPostgres.StartAsync, cancel);

    /// <summary>For a worker or a command: uses the server of a running site, or starts it.</summary>
    /// <exception cref="StartupProblem">There is no usable server; the message says why and what to do.</exception>
    public static Task<PortDatabase> AttachOrStartAsync(IConfiguration configuration, Action<LocalText> report, CancellationToken cancel) =>
        OpenAsync(configuration, report, EmbeddedPostgres.AttachOrStartAsync, cancel);

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<PortDatabase> OpenAsync(
        IConfiguration configuration, Action<LocalText> report, Func<EmbeddedPostgresOptions, CancellationToken, Task<EmbeddedPostgres>> open, CancellationToken cancel)
    {
        if (configuration.GetConnectionString("Port") is { Length: > 0 } given)
        {
            await ServerRequirements.CheckAsync(given, cancel);
            return new PortDatabase(given, null);
        }

        var server = await open(new EmbeddedPostgresOptions { DataFolder = DataFolder.Choose(configuration["PORT_DATA"]), Report = report }, cancel);
        return new PortDatabase(server.ConnectionString, server);
    }
}
