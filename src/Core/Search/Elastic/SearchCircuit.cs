using Microsoft.Extensions.Options;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>
/// Keeps people from waiting for a server that does not answer: after some failures in a row nobody asks it for a while; then one search
/// tries, and its fate decides for the next while.
/// </summary>
internal sealed class SearchCircuit(IOptions<ElasticOptions> options, TimeProvider time)
{
    private readonly Lock gate = new();
    private int failures;
    private DateTimeOffset? openUntil;
    private bool trying;

    public bool IsOpen
    {
        get
        {
            lock (gate)
                return openUntil is not null;
        }
    }

    /// <summary>Whether the server may be asked. Whoever may must say how it went, or that they left.</summary>
    public bool TryEnter()
    {
        lock (gate)
        {
            if (openUntil is not { } end)
                return true;
            if (trying || time.GetUtcNow() < end)
                return false;
            return trying = true;
        }
    }

    public void Succeeded()
    {
        lock (gate)
            (failures, openUntil, trying) = (0, null, false);
    }

    public void Failed()
    {
        lock (gate)
        {
            // Those that entered before it opened come late and say nothing new.
            if (openUntil is not null && !trying)
                return;
            trying = false;
            if (++failures >= options.Value.CircuitFailures)
                openUntil = time.GetUtcNow() + options.Value.CircuitPause;
        }
    }

    /// <summary>The search was given up by whoever searched: that says nothing of the server.</summary>
    public void Left()
    {
        lock (gate)
            trying = false;
    }
}
