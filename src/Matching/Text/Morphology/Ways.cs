namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>
/// The ways that end at one place of a lattice. Of several whose last words have the same grammar only the cheapest can go on: most of a
/// place's words are nouns, so a few are left to compare.
/// </summary>
internal sealed class Ways(Ipadic ipadic)
{
    private readonly int[] _seenAt = new int[ipadic.Grammars];
    private readonly int[] _seen = new int[ipadic.Grammars];
    private readonly int[] _askedAt = new int[ipadic.Grammars];
    private readonly long[] _asked = new long[ipadic.Grammars];
    private readonly int[] _grammars = new int[ipadic.Grammars];
    private readonly long[] _ways = new long[ipadic.Grammars];
    private int _place;
    private int _count;

    /// <summary>Begins another place.</summary>
    public void Clear()
    {
        _place++;
        _count = 0;
    }

    public void Add(int grammar, int cost, int node)
    {
        var way = Packed(cost, node);
        if (_seenAt[grammar] == _place)
        {
            ref var known = ref _ways[_seen[grammar]];
            known = Math.Min(known, way);
            return;
        }
        (_seenAt[grammar], _seen[grammar]) = (_place, _count);
        (_grammars[_count], _ways[_count]) = (grammar, way);
        _count++;
    }

    /// <summary>The cheapest way on to a word of the grammar, and the node it comes from; of equal ones that which was added last.</summary>
    public (int Cost, int Node) CheapestTo(int grammar)
    {
        if (_askedAt[grammar] != _place)
            (_askedAt[grammar], _asked[grammar]) = (_place, Cheapest(ipadic.Before(grammar)));
        var way = _asked[grammar];
        return ((int)(way >> 32), ~(int)way);
    }

    private long Cheapest(ReadOnlySpan<short> connections)
    {
        var cheapest = long.MaxValue;
        var ways = _ways.AsSpan(0, _count);
        var grammars = _grammars.AsSpan(0, ways.Length);
        for (var i = 0; i < ways.Length; i++)
            cheapest = Math.Min(cheapest, ways[i] + ((long)connections[grammars[i]] << 32));
        return cheapest;
    }

    /// <summary>Cost and node in one number that is smaller the cheaper the way and the later the node.</summary>
    private static long Packed(int cost, int node) => ((long)cost << 32) | (uint)~node;
}
