namespace SetagayaPort.Matching.Market;

/// <summary>The best so many pairs of one profile: a heap with the last-ranking one on top. What it ends with does not depend on the order of offers.</summary>
internal sealed class BestPairs(int capacity)
{
    private KeptPair[] _heap = [];

    public int Count { get; private set; }

    public ReadOnlySpan<KeptPair> Pairs => _heap.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Offer(in KeptPair pair)
    {
        if (Count == capacity)
        {
            if (capacity == 0 || pair.RanksBehind(_heap[0]))
                return;
            Sink(pair);
            return;
        }
        if (Count == _heap.Length)
            Array.Resize(ref _heap, Math.Min(capacity, Math.Max(8, Count * 2)));
        Rise(pair);
    }

    private void Rise(in KeptPair pair)
    {
        var at = Count++;
        while (at > 0 && pair.RanksBehind(_heap[(at - 1) / 2]))
        {
            _heap[at] = _heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        _heap[at] = pair;
    }

    private void Sink(in KeptPair pair)
    {
        var at = 0;
        while (true)
        {
            var child = 2 * at + 1;
            if (child >= Count)
                break;
            if (child + 1 < Count && _heap[child + 1].RanksBehind(_heap[child]))
                child++;
            if (!_heap[child].RanksBehind(pair))
                break;
            _heap[at] = _heap[child];
            at = child;
        }
        _heap[at] = pair;
    }
}
