using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SetagayaPort.Matching.Market;

/// <summary>
/// The best items of every query by the dot product of dense vectors, exact: below some 300,000 profiles no approximate index is worth its misses.
/// Items are packed in panels of 16, so that six queries meet sixteen items in registers; equal scores rank by item.
/// </summary>
public static class ExactRetrieval
{
    private const int Lane = 8;
    private const int Panel = 2 * Lane;
    private const int Block = 6;
    private const int QueriesAtOnce = 16 * Block;

    /// <param name="queries">Row-major, <paramref name="dimensions"/> numbers each.</param>
    /// <param name="items">Row-major, <paramref name="dimensions"/> numbers each.</param>
    /// <param name="count">How many items each query gets; fewer if there are fewer.</param>
    /// <param name="threads">0 = one per processor; the result does not depend on it.</param>
    /// <returns>The item positions of each query, best first.</returns>
    public static int[][] Top(float[] queries, float[] items, int dimensions, int count, int threads = 0)
    {
        var packed = Pack(items, dimensions);
        var itemCount = items.Length / dimensions;
        var best = new int[queries.Length / dimensions][];
        var chunks = (best.Length + QueriesAtOnce - 1) / QueriesAtOnce;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : Environment.ProcessorCount };
        Parallel.For(0, chunks, options, chunk =>
        {
            var first = chunk * QueriesAtOnce;
            var tops = new BestItems[Math.Min(QueriesAtOnce, best.Length - first)];
            for (var i = 0; i < tops.Length; i++)
                tops[i] = new BestItems(Math.Min(count, itemCount));
            Search(queries, first, packed, itemCount, dimensions, tops);
            for (var i = 0; i < tops.Length; i++)
                best[first + i] = tops[i].Ranked();
        });
        return best;
    }

    /// <summary>Number d of the items 16p … 16p + 15 stands at 16·(p·dimensions + d); items beyond the last are 0.</summary>
    private static float[] Pack(float[] items, int dimensions)
    {
        var count = items.Length / dimensions;
        var packed = new float[(count + Panel - 1) / Panel * Panel * dimensions];
        for (var item = 0; item < count; item++)
            for (var d = 0; d < dimensions; d++)
                packed[item / Panel * Panel * dimensions + d * Panel + item % Panel] = items[item * dimensions + d];
        return packed;
    }

    private static void Search(float[] queries, int first, float[] packed, int itemCount, int dimensions, BestItems[] tops)
    {
        var block = new float[QueriesAtOnce * dimensions];
        queries.AsSpan(first * dimensions, tops.Length * dimensions).CopyTo(block);
        Span<float> scores = stackalloc float[Block * Panel];
        for (var panel = 0; panel * Panel < itemCount; panel++)
            for (var query = 0; query < tops.Length; query += Block)
            {
                Multiply(block, query * dimensions, packed, panel * Panel * dimensions, dimensions, scores);
                for (var i = 0; i < Math.Min(Block, tops.Length - query); i++)
                    tops[query + i].Offer(scores.Slice(i * Panel, Math.Min(Panel, itemCount - panel * Panel)), panel * Panel);
            }
    }

    private static void Multiply(float[] queries, int query, float[] packed, int panel, int dimensions, Span<float> scores)
    {
        ref var q = ref queries[query];
        ref var p = ref packed[panel];
        Vector256<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default;
        Vector256<float> d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        for (var d = 0; d < dimensions; d++)
        {
            var low = Vector256.LoadUnsafe(ref p, (nuint)(d * Panel));
            var high = Vector256.LoadUnsafe(ref p, (nuint)(d * Panel + Lane));
            Add(ref a0, ref a1, low, high, At(ref q, d));
            Add(ref b0, ref b1, low, high, At(ref q, d + dimensions));
            Add(ref c0, ref c1, low, high, At(ref q, d + 2 * dimensions));
            Add(ref d0, ref d1, low, high, At(ref q, d + 3 * dimensions));
            Add(ref e0, ref e1, low, high, At(ref q, d + 4 * dimensions));
            Add(ref f0, ref f1, low, high, At(ref q, d + 5 * dimensions));
        }
        ref var to = ref MemoryMarshal.GetReference(scores);
        Store(ref to, 0, a0, a1);
        Store(ref to, 1, b0, b1);
        Store(ref to, 2, c0, c1);
        Store(ref to, 3, d0, d1);
        Store(ref to, 4, e0, e1);
        Store(ref to, 5, f0, f1);
    }

    private static Vector256<float> At(ref float numbers, int place) => Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref numbers, place));

    private static void Add(ref Vector256<float> first, ref Vector256<float> second, Vector256<float> low, Vector256<float> high, Vector256<float> query)
    {
        first = Vector256.FusedMultiplyAdd(low, query, first);
        second = Vector256.FusedMultiplyAdd(high, query, second);
    }

    private static void Store(ref float scores, int row, Vector256<float> low, Vector256<float> high)
    {
        low.StoreUnsafe(ref scores, (nuint)(row * Panel));
        high.StoreUnsafe(ref scores, (nuint)(row * Panel + Lane));
    }
}
