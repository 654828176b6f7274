using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SetagayaPort.Core.Jobs;

/// <summary>Does the outbox's work: woken in process after a commit, and polling for what other processes left.</summary>
public sealed partial class OutboxWorker(IServiceScopeFactory scopes, OutboxSignal signal, ILogger<OutboxWorker> logger) : BackgroundService
{
    private const int Batch = 16;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await RunOnceAsync(stoppingToken) < Batch)
                    await signal.WaitAsync(Poll, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                ClaimFailed(error);
                await signal.WaitAsync(TimeSpan.FromSeconds(2), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Claims and does one batch; returns how many messages it claimed.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var claimed = await scope.ServiceProvider.GetRequiredService<OutboxStore>().ClaimAsync(Batch, Lease, cancel);

        // One after another within a key (a listing's later change must not be overtaken), keys side by side.
        await Parallel.ForEachAsync(
            claimed.GroupBy(x => (x.Topic, x.Key)),
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancel },
            async (group, token) =>
            {
                foreach (var message in group.OrderBy(x => x.Id))
                    await DoAsync(message, token);
            });
        return claimed.Count;
    }

    private async Task DoAsync(OutboxMessage message, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<OutboxStore>();
        try
        {
            var handler = scope.ServiceProvider.GetKeyedService<IOutboxHandler>(message.Topic)
                ?? throw new InvalidOperationException($"Nobody handles the topic {message.Topic}.");
            await handler.HandleAsync(message, cancel);
            if (!await store.FinishAsync(message, cancel))
                Overtaken(message.Topic, message.Id);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error)
        {
            HandlerFailed(error, message.Topic, message.Id, message.Attempts);
            await store.FailAsync(message, error.GetType().Name + ": " + error.Message, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Claiming outbox work failed; trying again.")]
    private partial void ClaimFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox work {Topic} {Id} failed at attempt {Attempt}.")]
    private partial void HandlerFailed(Exception error, string topic, long id, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox work {Topic} {Id} outlived its lease and was taken over.")]
    private partial void Overtaken(string topic, long id);
}
