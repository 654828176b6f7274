using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>
/// All words that a stretch of text may be made of, and the cheapest way through them from its beginning to its end. Words must be added by
/// rising start: each is joined at once to the cheapest way that ends where it begins.
/// </summary>
internal sealed class Lattice(Ipadic ipadic)
{
    private const int None = -1;
    private const int Beginning = 0;

    private readonly int[] _askedAt = new int[ipadic.Grammars];
    private readonly (int Cost, int Node)[] _asked = new (int Cost, int Node)[ipadic.Grammars];
    private Node[] _nodes = new Node[1024];
    private int[] _lastEnding = new int[256];
    private int _count;
    private int _question;

    /// <summary>Begins a stretch of that many characters.</summary>
    public void Clear(int length)
    {
        if (_lastEnding.Length <= length)
            Array.Resize(ref _lastEnding, length * 2);
        _lastEnding.AsSpan(0, length + 1).Fill(None);
        _lastEnding[0] = 0;
        _nodes[0] = new Node(0, Beginning, None, None, default);
        _count = 1;
    }

    /// <summary>Whether any words lead up to there.</summary>
    public bool IsReached(int at) => _lastEnding[at] != None;

    /// <summary>All words added from now on start there.</summary>
    public void StartAt(int at)
    {
        _question++;
        Start = at;
    }

    public int Start { get; private set; }

    public void Add(int length, int grammar, int cost, int word, DomainWord? domain)
    {
        if (_askedAt[grammar] != _question)
        {
            _askedAt[grammar] = _question;
            _asked[grammar] = Cheapest(Start, grammar);
        }
        var (soFar, previous) = _asked[grammar];
        if (_count == _nodes.Length)
            Array.Resize(ref _nodes, _count * 2);
        var end = Start + length;
        _nodes[_count] = new Node(soFar + cost, grammar, previous, _lastEnding[end], new Morpheme(Start, length, word, ipadic.PartOf(grammar), domain));
        _lastEnding[end] = _count++;
    }

    /// <summary>The words of the cheapest way, their starts moved by <paramref name="offset"/>.</summary>
    public void ReadBest(int length, int offset, List<Morpheme> into)
    {
        var first = into.Count;
        for (var node = Cheapest(length, Beginning).Node; node > 0; node = _nodes[node].Previous)
            into.Add(_nodes[node].Morpheme with { Start = _nodes[node].Morpheme.Start + offset });
        into.Reverse(first, into.Count - first);
    }

    private (int Cost, int Node) Cheapest(int at, int grammar)
    {
        var connections = ipadic.Before(grammar);
        var (cost, best) = (int.MaxValue, None);
        for (var node = _lastEnding[at]; node != None;)
        {
            ref readonly var before = ref _nodes[node];
            var way = before.Cost + connections[before.Grammar];
            if (way < cost)
                (cost, best) = (way, node);
            node = before.NextEnding;
        }
        return (cost, best);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Node(int Cost, int Grammar, int Previous, int NextEnding, Morpheme Morpheme);
}
