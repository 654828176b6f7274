namespace SetagayaPort.Matching.Market;

/// <summary>
/// One side's lists while both sides' are polished. Exposures are kept as seen from both sides, so that every loop runs along a row, and
/// only rows whose pairs have moved in the other side's lists are looked at again.
/// </summary>
internal sealed class ListsOfSide
{
    private readonly int _rows;
    private readonly int _columns;
    private readonly double[] _weights;
    private readonly double[] _worth;
    private readonly double[] _looks;
    private readonly double[] _looked;
    private readonly int[] _order;
    private readonly int[] _before;
    private readonly bool[] _stale;
    private readonly bool[] _touched;
    private readonly double[] _slopes;
    private readonly List<int> _changed = [];
    private ListsOfSide? _other;

    /// <param name="side">The market as this side sees it: it stands as candidates.</param>
    /// <param name="examination">How lists are read.</param>
    /// <param name="looks">The exposure to begin with, rankings or mixtures; it is not changed.</param>
    public ListsOfSide(PreferenceMatrix side, Examination examination, double[] looks)
    {
        (_rows, _columns) = (side.Candidates, side.Employers);
        (_weights, _looks) = (Exposure.Weights(examination, _columns), [.. looks]);
        (_worth, _looked, _before) = (new double[looks.Length], new double[looks.Length], new int[looks.Length]);
        (_stale, _touched, _slopes) = (new bool[_rows], new bool[_rows], new double[_columns]);
        for (var at = 0; at < _worth.Length; at++)
            _worth[at] = side.OfCandidates[at] * side.OfEmployers[side.Turned(at)];
        _order = new int[looks.Length];
    }

    /// <summary>The exposure, row by row.</summary>
    public double[] Looks => _looks;

    /// <summary>How many matches the changes since <see cref="Begin"/> have brought.</summary>
    public double Gain { get; private set; }

    /// <summary>Two sides learn of each other's lists.</summary>
    public static void Introduce(ListsOfSide one, ListsOfSide other)
    {
        (one._other, other._other) = (other, one);
        one.Tell();
        other.Tell();
    }

    /// <summary>From here on changes can be taken back.</summary>
    public void Begin()
    {
        foreach (var row in _changed)
            _touched[row] = false;
        _changed.Clear();
        Gain = 0;
    }

    /// <summary>Takes back everything since <see cref="Begin"/>, when both sides had answered each other.</summary>
    public void TakeBack()
    {
        foreach (var row in _changed)
        {
            Row(_before, row).CopyTo(Row(_order, row));
            Write(row);
        }
        _other!._stale.AsSpan().Clear();
    }

    /// <summary>Where one of the other side stands in a list, from 0.</summary>
    public int Place(int row, int item) => Row(_order, row).IndexOf(item);

    /// <summary>Moves one of the other side up to a place in a list, whoever has to make room.</summary>
    public void Raise(int row, int item, int to)
    {
        Touch(row);
        Slope(row);
        var order = Row(_order, row);
        var from = order.IndexOf(item);
        order[to..from].CopyTo(order[(to + 1)..]);
        order[to] = item;
        Write(row);
    }

    /// <summary>Every row becomes the best answer to the other side's lists, equals by place.</summary>
    public void Answer()
    {
        for (var row = 0; row < _rows; row++)
        {
            Slope(row);
            Exposure.Order(_slopes).CopyTo(_order, row * _columns);
            Write(row);
        }
        _stale.AsSpan().Clear();
    }

    /// <summary>Rows whose pairs have moved in the other side's lists become the best answer to them. Returns whether one changed.</summary>
    public bool AnswerMoved()
    {
        var changed = false;
        for (var row = 0; row < _rows; row++)
            if (_stale[row])
            {
                _stale[row] = false;
                changed |= Sort(row);
            }
        return changed;
    }

    /// <summary>By insertion: most rows are in order or nearly so. Equals stay as they stand, so that a change always betters something.</summary>
    private bool Sort(int row)
    {
        Slope(row);
        var order = Row(_order, row);
        var sorted = 1;
        while (sorted < order.Length && _slopes[order[sorted]] <= _slopes[order[sorted - 1]])
            sorted++;
        if (sorted >= order.Length)
            return false;
        Touch(row);
        for (; sorted < order.Length; sorted++)
        {
            var (item, to) = (order[sorted], sorted);
            for (; to > 0 && _slopes[order[to - 1]] < _slopes[item]; to--)
                order[to] = order[to - 1];
            order[to] = item;
        }
        Write(row);
        return true;
    }

    private void Slope(int row)
    {
        var worth = Row(_worth, row);
        var looked = Row(_looked, row);
        for (var at = 0; at < worth.Length; at++)
            _slopes[at] = worth[at] * looked[at];
    }

    private void Touch(int row)
    {
        if (_touched[row])
            return;
        _touched[row] = true;
        _changed.Add(row);
        Row(_order, row).CopyTo(Row(_before, row));
    }

    /// <summary>Brings the exposure in line with the order.</summary>
    private void Write(int row)
    {
        var order = Row(_order, row);
        var looks = Row(_looks, row);
        for (var rank = 0; rank < order.Length; rank++)
        {
            var (item, look) = (order[rank], _weights[rank]);
            if (looks[item] == look)
                continue;
            Gain += _slopes[item] * (look - looks[item]);
            looks[item] = look;
            _other!._looked[item * _rows + row] = look;
            _other._stale[item] = true;
        }
    }

    private void Tell()
    {
        for (var row = 0; row < _rows; row++)
            for (var item = 0; item < _columns; item++)
                _other!._looked[item * _rows + row] = _looks[row * _columns + item];
    }

    private Span<T> Row<T>(T[] matrix, int row) => matrix.AsSpan(row * _columns, _columns);
}
