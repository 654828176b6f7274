using System.Collections.Concurrent;
using System.Diagnostics;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Bench.Jobs;

/// <summary>Work that takes no time: what is left is the outbox itself. Its key is the moment at which it was enqueued.</summary>
internal sealed class EmptyJob : IOutboxHandler
{
    public const string Word = "bench.empty";

    /// <summary>Milliseconds from the commit to the beginning.</summary>
    public ConcurrentQueue<double> Waited { get; } = [];

    public Task HandleAsync(OutboxMessage message, CancellationToken cancel)
    {
        Waited.Enqueue(Stopwatch.GetElapsedTime(long.Parse(message.Key, System.Globalization.CultureInfo.InvariantCulture)).TotalMilliseconds);
        return Task.CompletedTask;
    }
}
