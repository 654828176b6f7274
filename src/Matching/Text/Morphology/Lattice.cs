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

    private readonly Ways _ways = new(ipadic);
    private readonly List<DomainWord> _domains = [];
    private Node[] _nodes = new Node[1024];
    private int[] _lastEnding = new int[256];
    private int _count;

    /// <summary>Begins a stretch of that many characters.</summary>
    public void Clear(int length)
    {
        if (_lastEnding.Length <= length)
            Array.Resize(ref _lastEnding, length * 2);
        _lastEnding.AsSpan(0, length + 1).Fill(None);
        _lastEnding[0] = 0;
        _nodes[0] = new Node(0, Beginning, None, None, 0, 0, 0, None);
        _count = 1;
        _domains.Clear();
    }

    /// <summary>Whether any words lead up to there.</summary>
    public bool IsReached(int at) => _lastEnding[at] != None;

    /// <summary>All words added from now on start there.</summary>
    public void StartAt(int at)
    {
        Start = at;
        _ways.Clear();
        for (var node = _lastEnding[at]; node != None;)
        {
            ref readonly var before = ref _nodes[node];
            _ways.Add(before.Grammar, before.Cost, node);
            node = before.NextEnding;
        }
    }

    public int Start { get; private set; }

    public void Add(int length, int grammar, int cost, int word, DomainWord? domain)
    {
        var (soFar, previous) = _ways.CheapestTo(grammar);
        if (_count == _nodes.Length)
            Array.Resize(ref _nodes, _count * 2);
        ref var last = ref _lastEnding[Start + length];
        _nodes[_count] = new Node(soFar + cost, grammar, previous, last, Start, length, word, NumberOf(domain));
        last = _count++;
    }

    /// <summary>The words of the cheapest way, their starts moved by <paramref name="offset"/>.</summary>
    public void ReadBest(int length, int offset, List<Morpheme> into)
    {
        var first = into.Count;
        StartAt(length);
        for (var at = _ways.CheapestTo(Beginning).Node; at > 0; at = _nodes[at].Previous)
        {
            ref readonly var node = ref _nodes[at];
            into.Add(new Morpheme(node.Start + offset, node.Length, node.Word, ipadic.PartOf(node.Grammar), node.Domain == None ? null : _domains[node.Domain]));
        }
        into.Reverse(first, into.Count - first);
    }

    /// <summary>By number, so that the collector of garbage has nothing to look for in the nodes. A word is most often added again at once.</summary>
    private int NumberOf(DomainWord? domain)
    {
        if (domain is null)
            return None;
        if (_domains.Count == 0 || _domains[^1] != domain)
            _domains.Add(domain);
        return _domains.Count - 1;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Node(int Cost, int Grammar, int Previous, int NextEnding, int Start, int Length, int Word, int Domain);
}
