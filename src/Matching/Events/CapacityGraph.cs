namespace SetagayaPort.Matching.Events;

/// <summary>A bipartite graph with weights at its edges, capacities at its nodes, and the edges chosen so far. Its arrays are used again for the next graph.</summary>
internal sealed class CapacityGraph
{
    private int[] _first = [], _left = [], _right = [], _room = [], _held = [], _heldFrom = [], _heldCount = [];
    private double[] _weight = [];
    private bool[] _chosen = [];

    public int Lefts { get; private set; }

    public int Rights { get; private set; }

    public int Edges { get; private set; }

    /// <summary>Forgets the last graph and begins a new one.</summary>
    public void Begin(int lefts, int rights)
    {
        (Lefts, Rights, Edges) = (lefts, rights, 0);
        Fit(ref _first, lefts + 1);
        Fit(ref _room, lefts);
        Fit(ref _heldFrom, rights + 1);
        Fit(ref _heldCount, rights);
    }

    /// <summary>Adds an edge. Edges come in ascending order of their left node.</summary>
    public void Add(int left, int right, double weight)
    {
        if (Edges == _right.Length)
        {
            var size = Math.Max(64, Edges * 2);
            Array.Resize(ref _right, size);
            Array.Resize(ref _left, size);
            Array.Resize(ref _weight, size);
            Array.Resize(ref _chosen, size);
        }

        (_left[Edges], _right[Edges], _weight[Edges], _chosen[Edges]) = (left, right, weight, false);
        Edges++;
    }

    /// <summary>Sets the capacities, when all edges are there.</summary>
    public void Close(Func<int, int> leftCapacity, Func<int, int> rightCapacity)
    {
        for (int left = 0, edge = 0; left <= Lefts; left++)
        {
            while (edge < Edges && _left[edge] < left)
                edge++;
            _first[left] = edge;
        }

        for (var left = 0; left < Lefts; left++)
            _room[left] = leftCapacity(left);
        _heldFrom[0] = 0;
        for (var right = 0; right < Rights; right++)
            (_heldFrom[right + 1], _heldCount[right]) = (_heldFrom[right] + rightCapacity(right), 0);
        Fit(ref _held, _heldFrom[Rights]);
    }

    public int Left(int edge) => _left[edge];

    public int Right(int edge) => _right[edge];

    public double Weight(int edge) => _weight[edge];

    public bool Chosen(int edge) => _chosen[edge];

    /// <summary>The first edge of a left node; that of the next node ends them.</summary>
    public int First(int left) => _first[left];

    public bool LeftHasRoom(int left) => _room[left] > 0;

    public bool RightHasRoom(int right) => _heldFrom[right] + _heldCount[right] < _heldFrom[right + 1];

    /// <summary>The chosen edges of a right node.</summary>
    public ReadOnlySpan<int> Held(int right) => _held.AsSpan(_heldFrom[right], _heldCount[right]);

    public void TakeRoom(int left) => _room[left]--;

    public void Hold(int edge)
    {
        var right = _right[edge];
        _chosen[edge] = true;
        _held[_heldFrom[right] + _heldCount[right]++] = edge;
    }

    public void Release(int edge)
    {
        var right = _right[edge];
        _chosen[edge] = false;
        var at = Array.IndexOf(_held, edge, _heldFrom[right], _heldCount[right]);
        _held[at] = _held[_heldFrom[right] + --_heldCount[right]];
    }

    private static void Fit(ref int[] array, int size)
    {
        if (array.Length < size)
            array = new int[Math.Max(size, array.Length * 2)];
    }
}
