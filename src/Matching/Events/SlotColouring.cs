namespace SetagayaPort.Matching.Events;

/// <summary>
/// Spreads pairs over slots so that nobody is in two places: the edges of a bipartite graph, in which nobody has more pairs than there
/// are slots, can always be coloured so (König 1916). With a limit to the tables the colours are then evened out along chains of two
/// colours, which always succeeds when the pairs fit into tables × slots (McDiarmid 1972).
/// </summary>
internal sealed class SlotColouring
{
    private const int None = -1;
    private readonly IReadOnlyList<(int Left, int Right)> _pairs;
    private readonly int _colours;
    private readonly int[] _atLeft;
    private readonly int[] _atRight;
    private readonly int[] _colourOf;
    private readonly int[] _uses;

    private SlotColouring(IReadOnlyList<(int Left, int Right)> pairs, int lefts, int rights, int colours)
    {
        (_pairs, _colours) = (pairs, colours);
        (_atLeft, _atRight) = (new int[lefts * colours], new int[rights * colours]);
        (_colourOf, _uses) = (new int[pairs.Count], new int[colours]);
        Array.Fill(_atLeft, None);
        Array.Fill(_atRight, None);
    }

    /// <summary>The colour of each pair, 0..colours-1.</summary>
    public static int[] Of(IReadOnlyList<(int Left, int Right)> pairs, int lefts, int rights, int colours, int most)
    {
        var colouring = new SlotColouring(pairs, lefts, rights, colours);
        for (var pair = 0; pair < pairs.Count; pair++)
            colouring.Colour(pair);
        while (colouring.Crowded(most) is var colour && colour != None)
            colouring.Even(colour);
        return colouring._colourOf;
    }

    private void Colour(int pair)
    {
        var (left, right) = _pairs[pair];
        var (ofLeft, ofRight) = (FreeOf(_atLeft, left), FreeOf(_atRight, right));
        if (_atRight[right * _colours + ofLeft] != None)
            Swap(Chain(right, onLeft: false, ofLeft, ofRight), ofLeft, ofRight);
        Set(pair, ofLeft);
    }

    private int FreeOf(int[] at, int node) => at.AsSpan(node * _colours, _colours).IndexOf(None);

    private int Crowded(int most)
    {
        for (var colour = 0; colour < _colours; colour++)
            if (_uses[colour] > most)
                return colour;
        return None;
    }

    /// <summary>Of the chains between a crowded colour and the rarest one, one begins and ends with the crowded colour; swapping it moves one pair.</summary>
    private void Even(int crowded)
    {
        var rare = Array.IndexOf(_uses, _uses.Min());
        for (var pair = 0; pair < _pairs.Count; pair++)
        {
            if (_colourOf[pair] != crowded)
                continue;
            var (left, right) = _pairs[pair];
            var (leftEnds, rightEnds) = (_atLeft[left * _colours + rare] == None, _atRight[right * _colours + rare] == None);
            if (!leftEnds && !rightEnds)
                continue;
            var chain = leftEnds ? Chain(left, onLeft: true, crowded, rare) : Chain(right, onLeft: false, crowded, rare);
            if (chain.Count % 2 == 0)
                continue;
            Swap(chain, crowded, rare);
            return;
        }
    }

    /// <summary>The pairs of two colours in turn from a node on.</summary>
    private List<int> Chain(int node, bool onLeft, int first, int second)
    {
        var chain = new List<int>();
        for (var colour = first; (onLeft ? _atLeft : _atRight)[node * _colours + colour] is var pair && pair != None; colour = colour == first ? second : first)
        {
            chain.Add(pair);
            node = onLeft ? _pairs[pair].Right : _pairs[pair].Left;
            onLeft = !onLeft;
        }

        return chain;
    }

    private void Swap(List<int> chain, int one, int other)
    {
        var colours = chain.ConvertAll(pair => _colourOf[pair] == one ? other : one);
        foreach (var pair in chain)
            Clear(pair);
        for (var at = 0; at < chain.Count; at++)
            Set(chain[at], colours[at]);
    }

    private void Set(int pair, int colour)
    {
        _colourOf[pair] = colour;
        _atLeft[_pairs[pair].Left * _colours + colour] = _atRight[_pairs[pair].Right * _colours + colour] = pair;
        _uses[colour]++;
    }

    private void Clear(int pair)
    {
        var colour = _colourOf[pair];
        _atLeft[_pairs[pair].Left * _colours + colour] = _atRight[_pairs[pair].Right * _colours + colour] = None;
        _uses[colour]--;
    }
}
