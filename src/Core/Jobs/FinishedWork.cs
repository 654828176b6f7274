using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.Jobs;

/// <summary>
/// What one claim's lanes have done and the outbox does not know yet. It is told many at a time, because each telling is a commit; and soon,
/// because what it does not know is done again when this process dies.
/// </summary>
/// <param name="scopes">Where each telling gets its own connection from.</param>
/// <param name="overtaken">Told of each message that another worker has taken over.</param>
internal sealed class FinishedWork(IServiceScopeFactory scopes, Action<OutboxMessage> overtaken)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(100);
    private readonly Lock gate = new();
    private List<OutboxMessage> done = [];
    private long told = Stopwatch.GetTimestamp();

    public Task AddAsync(OutboxMessage message)
    {
        lock (gate)
        {
            done.Add(message);
            if (Stopwatch.GetElapsedTime(told) < Soon)
                return Task.CompletedTask;
        }

        return TellAsync();
    }

    /// <summary>Not to be cancelled: what is done is done.</summary>
    public async Task TellAsync()
    {
        List<OutboxMessage> some;
        lock (gate)
        {
            (some, done, told) = (done, [], Stopwatch.GetTimestamp());
        }

        if (some.Count == 0)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var finished = await scope.ServiceProvider.GetRequiredService<OutboxStore>().FinishAsync(some, CancellationToken.None);
        foreach (var message in some.Where(x => !finished.Contains(x.Id)))
            overtaken(message);
    }
}
