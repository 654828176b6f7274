namespace SetagayaPort.Core.Search.Local;

/// <summary>
/// Which listings have changed in a node's memory since somebody last asked. It holds each of them once, so it is never larger than the
/// memory, however long nobody asks.
/// </summary>
public sealed class LocalNews
{
    private readonly Lock gate = new();
    private HashSet<Guid> changed = [];

    /// <summary>Those that came, changed or went since the last time.</summary>
    public IReadOnlyCollection<Guid> Take()
    {
        lock (gate)
        {
            var taken = changed;
            changed = [];
            return taken;
        }
    }

    internal void Add(IEnumerable<Guid> listings)
    {
        lock (gate)
            changed.UnionWith(listings);
    }
}
