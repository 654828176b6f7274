namespace SetagayaPort.Core.Jobs;

/// <summary>Wakes the outbox worker of this process after a commit; other processes find the work by polling.</summary>
public sealed class OutboxSignal
{
    private readonly SemaphoreSlim ready = new(0, 1);

    public void Set()
    {
        try
        {
            if (ready.CurrentCount == 0)
                ready.Release();
        }
        catch (SemaphoreFullException)
        {
            // Two commits at once: the worker is awake already.
        }
    }

    /// <summary>Returns when there may be work, at the latest after <paramref name="poll"/>.</summary>
    public Task WaitAsync(TimeSpan poll, CancellationToken cancel) => ready.WaitAsync(poll, cancel);
}
