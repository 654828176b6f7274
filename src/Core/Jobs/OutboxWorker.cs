using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SetagayaPort.Core.Jobs;

/// <summary>Does the outbox's work: woken in process after a commit, and polling for what other processes left.</summary>
public sealed partial class OutboxWorker(IServiceScopeFactory scopes, OutboxSignal signal, ILogger<OutboxWorker> logger) : BackgroundService
{
    private const int Lanes = 4;
    private const int LeastBatch = 16;
    private const int MostBatch = 256;

    /// <summary>A claim that was done within this may be followed by a larger one.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1);

    /// <summary>What is claimed for longer is not begun any more: its lease might not outlast it.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private int batch = LeastBatch;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await RunOnceAsync(stoppingToken) == 0)
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
        var (asked, begun) = (batch, Stopwatch.GetTimestamp());
        var claimed = await ClaimAsync(asked, cancel);
        if (claimed.Count == 0)
            return 0;
        var (finished, ended) = (new FinishedWork(scopes, x => Overtaken(x.Topic, x.Id)), new ConcurrentDictionary<long, bool>());
        try
        {
            // One after another within a key (a listing's later change must not be overtaken), keys side by side.
            await Parallel.ForEachAsync(
                claimed.GroupBy(x => (x.Topic, x.Key)),
                new ParallelOptions { MaxDegreeOfParallelism = Lanes, CancellationToken = cancel },
                async (group, token) =>
                {
                    foreach (var message in group.OrderBy(x => x.Id).TakeWhile(_ => !token.IsCancellationRequested && Stopwatch.GetElapsedTime(begun) < Late))
                    {
                        var done = await DoAsync(message, token);
                        ended[message.Id] = done;
                        if (done)
                            await finished.AddAsync(message);
                    }
                });
        }
        finally
        {
            await finished.TellAsync();
            await ReleaseAsync([.. claimed.Where(x => !ended.ContainsKey(x.Id))]);
        }

        if (Stopwatch.GetElapsedTime(begun) > Quick)
            batch = LeastBatch;
        else if (claimed.Count == asked)
            batch = Math.Min(2 * asked, MostBatch);
        return claimed.Count;
    }

    private async Task<List<OutboxMessage>> ClaimAsync(int count, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxStore>().ClaimAsync(count, Lease, cancel);
    }

    /// <summary>Gives back what did not come to its end, because it is late or this process stops: others need not wait for the lease.</summary>
    private async Task ReleaseAsync(List<OutboxMessage> messages)
    {
        if (messages.Count == 0)
            return;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutboxStore>().ReleaseAsync(messages, CancellationToken.None);
    }

    /// <summary>Whether it is done; what failed is put back for later.</summary>
    private async Task<bool> DoAsync(OutboxMessage message, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var handler = scope.ServiceProvider.GetKeyedService<IOutboxHandler>(message.Topic)
                ?? throw new InvalidOperationException($"Nobody handles the topic {message.Topic}.");
            await handler.HandleAsync(message, cancel);
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error)
        {
            HandlerFailed(error, message.Topic, message.Id, message.Attempts);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OutboxStore>().FailAsync(message, error.GetType().Name + ": " + error.Message, cancel);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Claiming or finishing outbox work failed; trying again.")]
    private partial void ClaimFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox work {Topic} {Id} failed at attempt {Attempt}.")]
    private partial void HandlerFailed(Exception error, string topic, long id, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox work {Topic} {Id} outlived its lease and was taken over.")]
    private partial void Overtaken(string topic, long id);
}
