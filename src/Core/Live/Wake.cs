namespace SetagayaPort.Core.Live;

/// <summary>Wakes one who waits; calls that come while nobody waits are one call for who waits next.</summary>
public class Wake
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
            // Two at once: the one who waits is awake already.
        }
    }

    /// <summary>Returns when called, at the latest after <paramref name="poll"/>.</summary>
    public Task WaitAsync(TimeSpan poll, CancellationToken cancel) => ready.WaitAsync(poll, cancel);
}
