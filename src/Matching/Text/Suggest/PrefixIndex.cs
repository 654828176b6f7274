using System.Numerics;

namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>
/// Keys in alphabetical order under a tournament of their weights: the best of any range is known in O(log n), however many keys are in it.
/// </summary>
internal sealed class PrefixIndex
{
    private readonly PrefixKey[] _keys;

    /// <summary>The winners, leaves from <see cref="_leaves"/> on; -1 where no key is.</summary>
    private readonly int[] _winners;

    private readonly int _leaves;

    public PrefixIndex(IEnumerable<PrefixKey> keys)
    {
        _keys = [.. keys];
        Array.Sort(_keys, static (x, y) => string.CompareOrdinal(x.Text, y.Text) is var order and not 0 ? order : x.Entry.CompareTo(y.Entry));
        _leaves = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, _keys.Length));
        _winners = new int[2 * _leaves];
        Array.Fill(_winners, -1);
        for (var i = 0; i < _keys.Length; i++)
            _winners[_leaves + i] = i;
        for (var node = _leaves - 1; node > 0; node--)
            _winners[node] = Better(_winners[2 * node], _winners[2 * node + 1]);
    }

    public PrefixKey this[int at] => _keys[at];

    /// <summary>The keys that begin so, from the first up to before the second.</summary>
    public (int From, int To) Range(string prefix)
    {
        var from = First(key => string.CompareOrdinal(key, prefix) >= 0, 0);
        return (from, First(key => !key.StartsWith(prefix, StringComparison.Ordinal), from));
    }

    /// <summary>The best key of a range that is not empty.</summary>
    public int Best(int from, int to)
    {
        var best = -1;
        for (int low = from + _leaves, high = to + _leaves; low < high; low /= 2, high /= 2)
        {
            if (low % 2 == 1)
                best = Better(best, _winners[low++]);
            if (high % 2 == 1)
                best = Better(best, _winners[--high]);
        }
        return best;
    }

    private int Better(int one, int other) =>
        one < 0 || other >= 0 && _keys[other].IsBefore(_keys[one]) ? other : one;

    /// <summary>The first place from which on all keys are so; the keys before it are not.</summary>
    private int First(Func<string, bool> isSo, int from)
    {
        var to = _keys.Length;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (isSo(_keys[middle].Text))
                to = middle;
            else
                from = middle + 1;
        }
        return from;
    }
}
