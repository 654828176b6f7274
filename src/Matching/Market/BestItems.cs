using System.Runtime.Intrinsics;

namespace SetagayaPort.Matching.Market;

/// <summary>The best so many items of one query, offered in the order of their positions; a heap with the last-ranking one on top.</summary>
internal sealed class BestItems(int capacity)
{
    private readonly float[] _scores = new float[capacity];
    private readonly int[] _items = new int[capacity];
    private int _count;

    /// <summary>Offers a run of items with neighbouring positions; most runs hold none that is good enough, which one comparison shows.</summary>
    public void Offer(ReadOnlySpan<float> scores, int first)
    {
        if (_count == capacity && capacity > 0 && scores.Length % Vector256<float>.Count == 0 && !AnyAbove(scores, _scores[0]))
            return;
        for (var i = 0; i < scores.Length; i++)
            Offer(scores[i], first + i);
    }

    private static bool AnyAbove(ReadOnlySpan<float> scores, float least)
    {
        var all = Vector256.Create(least);
        for (var from = 0; from < scores.Length; from += Vector256<float>.Count)
            if (Vector256.GreaterThanAny(Vector256.Create(scores[from..]), all))
                return true;
        return false;
    }

    /// <summary>Best first.</summary>
    public int[] Ranked()
    {
        var ranked = _items.AsSpan(0, _count).ToArray();
        Array.Sort([.. _scores.AsSpan(0, _count).ToArray().Zip(ranked, (score, item) => (-score, item))], ranked);
        return ranked;
    }

    private void Offer(float score, int item)
    {
        if (_count < capacity)
        {
            var at = _count++;
            for (; at > 0 && RanksBehind(score, item, (at - 1) / 2); at = (at - 1) / 2)
                (_scores[at], _items[at]) = (_scores[(at - 1) / 2], _items[(at - 1) / 2]);
            (_scores[at], _items[at]) = (score, item);
        }
        else if (capacity > 0 && !RanksBehind(score, item, 0))
            Replace(score, item);
    }

    private void Replace(float score, int item)
    {
        var at = 0;
        for (var child = 1; child < capacity; child = 2 * at + 1)
        {
            if (child + 1 < capacity && RanksBehind(_scores[child + 1], _items[child + 1], child))
                child++;
            if (RanksBehind(score, item, child))
                break;
            (_scores[at], _items[at]) = (_scores[child], _items[child]);
            at = child;
        }
        (_scores[at], _items[at]) = (score, item);
    }

    private bool RanksBehind(float score, int item, int place) =>
        score < _scores[place] || score == _scores[place] && item > _items[place];
}
