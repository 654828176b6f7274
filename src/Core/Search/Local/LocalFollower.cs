using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Local;

/// <summary>Loads the search's memory when a node starts, and keeps it tidy and near the database, so that searches find little left to do.</summary>
internal sealed partial class LocalFollower(LocalEntries entries, TimeProvider time, ILogger<LocalFollower> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        // People search as soon as the memory is whole; what queries need is read meanwhile.
        var preparing = Task.Run(JapaneseAnalyzer.Default.Prepare, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var isFirst = !entries.IsLoaded;
                var began = time.GetTimestamp();
                await entries.CatchUpAsync(stoppingToken);
                while (entries.Index.Tidy())
                    stoppingToken.ThrowIfCancellationRequested();
                await preparing;
                if (isFirst)
                    Loaded(entries.Index.Count, (long)time.GetElapsedTime(began).TotalMilliseconds);
                await Task.Delay(Pause, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException error)
            {
                Behind(error);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The search is ready: {Count} documents after {Milliseconds} ms.")]
    private partial void Loaded(int count, long milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search could not follow the database; trying again.")]
    private partial void Behind(Exception error);
}
