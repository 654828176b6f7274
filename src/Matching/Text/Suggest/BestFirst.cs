namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>Takes the keys of several ranges by falling weight, as many as are asked for: a range is split at its best key when that is taken.</summary>
internal sealed class BestFirst
{
    private readonly PriorityQueue<(PrefixIndex Index, int From, int To, int Best), PrefixKey> _ranges =
        new(Comparer<PrefixKey>.Create(static (x, y) => x.IsBefore(y) ? -1 : y.IsBefore(x) ? 1 : 0));

    public void Add(PrefixIndex index, string prefix)
    {
        var (from, to) = index.Range(prefix);
        Add(index, from, to);
    }

    public IEnumerable<PrefixKey> Take()
    {
        while (_ranges.TryDequeue(out var range, out var best))
        {
            yield return best;
            Add(range.Index, range.From, range.Best);
            Add(range.Index, range.Best + 1, range.To);
        }
    }

    private void Add(PrefixIndex index, int from, int to)
    {
        if (from >= to)
            return;
        var best = index.Best(from, to);
        _ranges.Enqueue((index, from, to, best), index[best]);
    }
}
