namespace SetagayaPort.Matching.Events;

/// <summary>
/// The heaviest set of edges of a bipartite graph in which no node has more edges than its capacity (maximum weight b-matching), exactly:
/// successive shortest paths with potentials, each search ended at the first node with room. The set is the heaviest for each number of
/// edges on the way, so a limit to their number is kept exactly as well.
/// </summary>
internal sealed class CapacityMatching
{
    private const double Nothing = 1e-12;
    private readonly CapacityGraph _graph = new();
    private readonly PriorityQueue<int, double> _queue = new();
    private readonly List<int> _touched = [];
    private int[] _reachedBy = [];
    private double[] _height = [], _distance = [];
    private bool[] _settled = [];
    private int _lefts;
    private double _sourceHeight, _sinkHeight;

    /// <summary>Forgets the last graph and begins a new one.</summary>
    public void Begin(int lefts, int rights)
    {
        _graph.Begin(lefts, rights);
        _lefts = lefts;
        if (_height.Length < lefts + rights)
            (_reachedBy, _height, _distance, _settled) = (new int[lefts + rights], new double[lefts + rights], new double[lefts + rights], new bool[lefts + rights]);
    }

    /// <summary>Adds an edge. Edges come in ascending order of their left node.</summary>
    public void Add(int left, int right, double weight) => _graph.Add(left, right, weight);

    /// <summary>Whether an edge, by the order in which they were added, was chosen.</summary>
    public bool Chosen(int edge) => _graph.Chosen(edge);

    /// <summary>Chooses the edges.</summary>
    /// <param name="limit">How many at most.</param>
    public void Solve(Func<int, int> leftCapacity, Func<int, int> rightCapacity, int limit)
    {
        _graph.Close(leftCapacity, rightCapacity);
        Raise();
        for (var count = 0; count < limit; count++)
        {
            var end = Search();
            if (end < 0)
                return;
            Augment(end);
        }
    }

    /// <summary>Potentials under which no way is shorter than nothing.</summary>
    private void Raise()
    {
        var nodes = _lefts + _graph.Rights;
        Array.Fill(_height, 0, 0, nodes);
        Array.Fill(_distance, double.PositiveInfinity, 0, nodes);
        Array.Fill(_settled, false, 0, nodes);
        (_sourceHeight, _sinkHeight) = (0, 0);
        for (var edge = 0; edge < _graph.Edges; edge++)
        {
            ref var height = ref _height[_lefts + _graph.Right(edge)];
            height = Math.Min(height, -_graph.Weight(edge));
            _sinkHeight = Math.Min(_sinkHeight, height);
        }
    }

    /// <summary>Finds the cheapest way from a left node with room to a right node with room; -1 when none is worth it.</summary>
    private int Search()
    {
        _queue.Clear();
        for (var left = 0; left < _lefts; left++)
            if (_graph.LeftHasRoom(left))
                Reach(left, _sourceHeight - _height[left], -1);
        var (end, reach) = (-1, double.PositiveInfinity);
        while (_queue.TryDequeue(out var node, out var distance) && distance < reach)
        {
            if (_settled[node])
                continue;
            _settled[node] = true;
            if (node < _lefts)
                LeaveLeft(node, distance, ref end, ref reach);
            else
                LeaveRight(node - _lefts, distance, reach);
        }

        var worth = end >= 0 && _sourceHeight - reach - _sinkHeight > Nothing;
        if (worth)
            Lower(reach);
        foreach (var node in _touched)
            (_distance[node], _settled[node]) = (double.PositiveInfinity, false);
        _touched.Clear();
        return worth ? end : -1;
    }

    private void LeaveLeft(int left, double distance, ref int end, ref double reach)
    {
        var height = distance + _height[left];
        for (var edge = _graph.First(left); edge < _graph.First(left + 1); edge++)
        {
            var right = _lefts + _graph.Right(edge);
            var next = Math.Max(height - _graph.Weight(edge) - _height[right], distance);
            if (_graph.Chosen(edge) || next >= reach || !Reach(right, next, edge))
                continue;
            var atEnd = next + Math.Max(0, _height[right] - _sinkHeight);
            if (atEnd < reach && _graph.RightHasRoom(right - _lefts))
                (end, reach) = (right, atEnd);
        }
    }

    private void LeaveRight(int right, double distance, double reach)
    {
        var height = distance + _height[_lefts + right];
        foreach (var edge in _graph.Held(right))
        {
            var left = _graph.Left(edge);
            var next = Math.Max(height + _graph.Weight(edge) - _height[left], distance);
            if (next < reach)
                Reach(left, next, edge);
        }
    }

    private bool Reach(int node, double distance, int by)
    {
        if (_settled[node] || distance >= _distance[node])
            return false;
        if (double.IsPositiveInfinity(_distance[node]))
            _touched.Add(node);
        (_distance[node], _reachedBy[node]) = (distance, by);
        _queue.Enqueue(node, distance);
        return true;
    }

    private void Lower(double reach)
    {
        _sourceHeight -= reach;
        foreach (var node in _touched)
            if (_settled[node] && _distance[node] < reach)
                _height[node] -= reach - _distance[node];
    }

    private void Augment(int end)
    {
        var node = end;
        while (_reachedBy[node] is var edge && edge >= 0)
            if (node >= _lefts)
            {
                _graph.Hold(edge);
                node = _graph.Left(edge);
            }
            else
            {
                _graph.Release(edge);
                node = _lefts + _graph.Right(edge);
            }

        _graph.TakeRoom(node);
    }
}
