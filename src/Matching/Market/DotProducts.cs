using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SetagayaPort.Matching.Market;

/// <summary>Six queries against one panel of items, two vectors wide: twelve sums stay in registers. The same bits whatever the width.</summary>
internal static class DotProducts
{
    /// <summary>How many queries are multiplied at once.</summary>
    public const int Block = 6;

    /// <summary>As wide as this processor's vectors are: chosen where the program runs.</summary>
    public static int UsualLanes => Vector512.IsHardwareAccelerated ? Vector512<float>.Count : Vector256<float>.Count;

    /// <summary>Scores each of the queries with each item of the panel.</summary>
    /// <param name="queries">Row by row, <see cref="Block"/> rows.</param>
    /// <param name="panel">Dimension by dimension, twice <paramref name="lanes"/> items each.</param>
    /// <param name="dimensions">How many.</param>
    /// <param name="lanes">8 or 16.</param>
    /// <param name="scores">Row by row.</param>
    public static void Multiply(ReadOnlySpan<float> queries, ReadOnlySpan<float> panel, int dimensions, int lanes, Span<float> scores)
    {
        ref var q = ref MemoryMarshal.GetReference(queries);
        ref var p = ref MemoryMarshal.GetReference(panel);
        ref var to = ref MemoryMarshal.GetReference(scores);
        if (lanes == Vector512<float>.Count)
            By512(ref q, ref p, dimensions, ref to);
        else
            By256(ref q, ref p, dimensions, ref to);
    }

    private static void By256(ref float q, ref float p, int dimensions, ref float to)
    {
        const int Lanes = 8;
        Vector256<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default;
        Vector256<float> d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        for (var d = 0; d < dimensions; d++)
        {
            var low = Vector256.LoadUnsafe(ref p, (nuint)(2 * d * Lanes));
            var high = Vector256.LoadUnsafe(ref p, (nuint)((2 * d + 1) * Lanes));
            Add(ref a0, ref a1, low, high, Unsafe.Add(ref q, d));
            Add(ref b0, ref b1, low, high, Unsafe.Add(ref q, d + dimensions));
            Add(ref c0, ref c1, low, high, Unsafe.Add(ref q, d + 2 * dimensions));
            Add(ref d0, ref d1, low, high, Unsafe.Add(ref q, d + 3 * dimensions));
            Add(ref e0, ref e1, low, high, Unsafe.Add(ref q, d + 4 * dimensions));
            Add(ref f0, ref f1, low, high, Unsafe.Add(ref q, d + 5 * dimensions));
        }
        Store(ref to, 0, a0, a1);
        Store(ref to, 1, b0, b1);
        Store(ref to, 2, c0, c1);
        Store(ref to, 3, d0, d1);
        Store(ref to, 4, e0, e1);
        Store(ref to, 5, f0, f1);
    }

    private static void Add(ref Vector256<float> first, ref Vector256<float> second, Vector256<float> low, Vector256<float> high, float query)
    {
        first = Vector256.FusedMultiplyAdd(low, Vector256.Create(query), first);
        second = Vector256.FusedMultiplyAdd(high, Vector256.Create(query), second);
    }

    private static void Store(ref float scores, int row, Vector256<float> low, Vector256<float> high)
    {
        low.StoreUnsafe(ref scores, (nuint)(2 * row * Vector256<float>.Count));
        high.StoreUnsafe(ref scores, (nuint)((2 * row + 1) * Vector256<float>.Count));
    }

    private static void By512(ref float q, ref float p, int dimensions, ref float to)
    {
        const int Lanes = 16;
        Vector512<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default;
        Vector512<float> d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        for (var d = 0; d < dimensions; d++)
        {
            var low = Vector512.LoadUnsafe(ref p, (nuint)(2 * d * Lanes));
            var high = Vector512.LoadUnsafe(ref p, (nuint)((2 * d + 1) * Lanes));
            Add(ref a0, ref a1, low, high, Unsafe.Add(ref q, d));
            Add(ref b0, ref b1, low, high, Unsafe.Add(ref q, d + dimensions));
            Add(ref c0, ref c1, low, high, Unsafe.Add(ref q, d + 2 * dimensions));
            Add(ref d0, ref d1, low, high, Unsafe.Add(ref q, d + 3 * dimensions));
            Add(ref e0, ref e1, low, high, Unsafe.Add(ref q, d + 4 * dimensions));
            Add(ref f0, ref f1, low, high, Unsafe.Add(ref q, d + 5 * dimensions));
        }
        Store(ref to, 0, a0, a1);
        Store(ref to, 1, b0, b1);
        Store(ref to, 2, c0, c1);
        Store(ref to, 3, d0, d1);
        Store(ref to, 4, e0, e1);
        Store(ref to, 5, f0, f1);
    }

    private static void Add(ref Vector512<float> first, ref Vector512<float> second, Vector512<float> low, Vector512<float> high, float query)
    {
        first = Vector512.FusedMultiplyAdd(low, Vector512.Create(query), first);
        second = Vector512.FusedMultiplyAdd(high, Vector512.Create(query), second);
    }

    private static void Store(ref float scores, int row, Vector512<float> low, Vector512<float> high)
    {
        low.StoreUnsafe(ref scores, (nuint)(2 * row * Vector512<float>.Count));
        high.StoreUnsafe(ref scores, (nuint)((2 * row + 1) * Vector512<float>.Count));
    }
}
