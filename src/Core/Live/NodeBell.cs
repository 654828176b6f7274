using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Live;

/// <summary>
/// Tells the other processes that there is something for them to find, and hears it from them: NOTIFY after the commit, by a connection of its
/// own, at most twenty times a second however much is written. A call that is lost costs the time until the next poll.
/// </summary>
public sealed partial class NodeBell(NpgsqlDataSource source, LiveFeed feed, OutboxSignal outbox, IConfiguration settings, ILogger<NodeBell> logger) : BackgroundService
{
    private const string Channel = "port_bell";
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Switched off where a pooler stands in between that gives each transaction another connection.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => settings["Live:Bell"] == "false"
        ? Task.CompletedTask
        : Task.WhenAll(KeepAsync(RingAsync, stoppingToken), KeepAsync(ListenAsync, stoppingToken));

    private async Task RingAsync(CancellationToken stopping)
    {
        await feed.Written.WaitAsync(Timeout.InfiniteTimeSpan, stopping);
        await using (var command = source.CreateCommand("SELECT pg_notify($1, $2)"))
        {
            command.Parameters.AddWithValue(Channel);
            command.Parameters.AddWithValue(feed.Node.ToString());
            await command.ExecuteNonQueryAsync(stopping);
        }

        await Task.Delay(Between, stopping);
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        await using var connection = await source.OpenConnectionAsync(stopping);
        connection.Notification += (_, call) => Hear(call.Payload);
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection))
            await command.ExecuteNonQueryAsync(stopping);
        while (true)
            await connection.WaitAsync(stopping);
    }

    private void Hear(string from)
    {
        if (from == feed.Node.ToString())
            return;
        feed.Heard.Set();
        outbox.Set();
    }

    private async Task KeepAsync(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await work(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is NpgsqlException or System.Net.Sockets.SocketException or IOException or TimeoutException)
            {
                Silent(error);
                await Task.Delay(Patience, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The other processes cannot be rung up; they find by polling what there is.")]
    private partial void Silent(Exception error);
}
