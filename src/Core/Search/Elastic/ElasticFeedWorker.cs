using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>Feeds Elasticsearch as long as a worker runs, where it is the engine; what it cannot take now waits in the database.</summary>
internal sealed partial class ElasticFeedWorker(IServiceProvider services, IOptions<SearchOptions> search, TimeProvider time, ILogger<ElasticFeedWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!search.Value.UsesElastic)
            return;
        var follower = (ElasticFollower)services.GetService(typeof(ElasticFollower))!;
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pass = await PassAsync(follower, stoppingToken);
            failures = pass?.Fault is null && pass is not null ? 0 : failures + 1;
            if (pass?.Fault is { } fault)
                Waiting(fault, pass.Reason);
            if (pass?.More == true)
                continue;
            var pause = failures == 0 ? Poll : Poll * Math.Pow(2, Math.Min(failures, 10));
            await Task.Delay(pause < LongestPause ? pause : LongestPause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Null when the pass itself failed, such as for want of the database.</summary>
    private async Task<FeedPass?> PassAsync(ElasticFollower follower, CancellationToken cancel)
    {
        try
        {
            return await follower.PassAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new FeedPass(false);
        }
        catch (Exception error)
        {
            Failed(error);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Elasticsearch takes nothing now ({Fault}); trying again. {Reason}")]
    private partial void Waiting(ElasticFault fault, string? reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Feeding Elasticsearch failed; trying again.")]
    private partial void Failed(Exception error);
}
