using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace SetagayaPort.Core.Jobs;

/// <summary>Says every five seconds that a worker is alive; the sites' readiness looks for it.</summary>
public sealed partial class WorkerHeartbeat(NpgsqlDataSource source, TimeProvider time, ILogger<WorkerHeartbeat> logger) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>A worker silent for longer counts as gone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Guid worker = Guid.CreateVersion7();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var command = source.CreateCommand("""
                    INSERT INTO worker_heartbeats (worker, at) VALUES ($1, now()) ON CONFLICT (worker) DO UPDATE SET at = excluded.at
                    """);
                command.Parameters.AddWithValue(worker);
                await command.ExecuteNonQueryAsync(stoppingToken);
                await Task.Delay(Beat, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException error)
            {
                Silent(error);
                await Task.Delay(Beat, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The worker could not say that it is alive.")]
    private partial void Silent(Exception error);
}
