namespace SetagayaPort.Matching.Market;

/// <summary>
/// The best items of every query by the dot product of dense vectors, exact: below some 300,000 profiles no approximate index is worth its misses.
/// Items are packed in panels, so that six queries meet 16 or 32 items in registers, as wide as the processor allows; equal scores rank by item.
/// </summary>
public static class ExactRetrieval
{
    private const int QueriesAtOnce = 16 * DotProducts.Block;

    /// <param name="queries">Row-major, <paramref name="dimensions"/> numbers each.</param>
    /// <param name="items">Row-major, <paramref name="dimensions"/> numbers each.</param>
    /// <param name="dimensions">How many numbers a query and an item have, above 0.</param>
    /// <param name="count">How many items each query gets; fewer if there are fewer.</param>
    /// <param name="threads">0 = one per processor; the result does not depend on it.</param>
    /// <param name="lanes">How many numbers a vector holds: 8, 16, or 0 = as many as this processor does best; the result does not depend on it.</param>
    /// <returns>The item positions of each query, best first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Vectors of another width.</exception>
    public static int[][] Top(float[] queries, float[] items, int dimensions, int count, int threads = 0, int lanes = 0)
    {
        if (lanes is not (0 or 8 or 16))
            throw new ArgumentOutOfRangeException(nameof(lanes), lanes, "8, 16 or 0");
        lanes = lanes == 0 ? DotProducts.UsualLanes : lanes;
        var packed = Pack(items, dimensions, 2 * lanes);
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
            Search(queries.AsSpan(first * dimensions, tops.Length * dimensions), packed, itemCount, dimensions, lanes, tops);
            for (var i = 0; i < tops.Length; i++)
                best[first + i] = tops[i].Ranked();
        });
        return best;
    }

    /// <summary>Number d of the items of panel p stands at width·(p·dimensions + d); items beyond the last are 0.</summary>
    private static float[] Pack(float[] items, int dimensions, int width)
    {
        var count = items.Length / dimensions;
        var packed = new float[(count + width - 1) / width * width * dimensions];
        for (var item = 0; item < count; item++)
            for (var d = 0; d < dimensions; d++)
                packed[item / width * width * dimensions + d * width + item % width] = items[item * dimensions + d];
        return packed;
    }

    private static void Search(ReadOnlySpan<float> queries, float[] packed, int itemCount, int dimensions, int lanes, BestItems[] tops)
    {
        var width = 2 * lanes;
        var block = new float[QueriesAtOnce * dimensions];
        queries.CopyTo(block);
        Span<float> scores = new float[DotProducts.Block * width];
        for (var first = 0; first < itemCount; first += width)
        {
            var panel = packed.AsSpan(first * dimensions, width * dimensions);
            for (var query = 0; query < tops.Length; query += DotProducts.Block)
            {
                DotProducts.Multiply(block.AsSpan(query * dimensions, DotProducts.Block * dimensions), panel, dimensions, lanes, scores);
                for (var i = 0; i < Math.Min(DotProducts.Block, tops.Length - query); i++)
                    tops[query + i].Offer(scores.Slice(i * width, Math.Min(width, itemCount - first)), first);
            }
        }
    }
}
