using SetagayaPort.Matching.Market;

namespace SetagayaPort.Bench.Matching;

/// <summary>T8: exact retrieval over dense vectors, against a plain loop.</summary>
internal static class RetrievalBenchmark
{
    private const int Dimensions = 128;
    private const int Best = 50;
    private const int LoopQueries = 200;

    public static void Run(BenchmarkReport report, int size)
    {
        var name = $"T8 exact top-{Best} {size}x{size} d={Dimensions}";
        report.Progress(name);
        var random = new Random(7);
        var (queries, items) = (Draw(random, size), Draw(random, size));
        _ = ExactRetrieval.Top(queries, items, Dimensions, Best);
        int[][] found = [];
        var seconds = Enumerable.Range(0, 3).Min(_ => BenchmarkReport.Seconds(() => found = ExactRetrieval.Top(queries, items, Dimensions, Best)));
        int[][] wanted = [];
        var plain = BenchmarkReport.Seconds(() => wanted = [.. Enumerable.Range(0, LoopQueries).Select(query => Loop(queries, items, query))]) * size / LoopQueries;
        report.Figure($"{name} time", seconds * 1000, "ms", "plain loop", plain * 1000);
        report.Count($"{name} recall", wanted.Select((best, query) => best.Intersect(found[query]).Count()).Sum() / (double)(LoopQueries * Best), "plain loop", 1);
    }

    private static float[] Draw(Random random, int size) => [.. Enumerable.Range(0, size * Dimensions).Select(_ => (float)(random.NextDouble() - 0.5))];

    private static int[] Loop(float[] queries, float[] items, int query)
    {
        var scores = new float[items.Length / Dimensions];
        for (var item = 0; item < scores.Length; item++)
            for (var d = 0; d < Dimensions; d++)
                scores[item] += queries[query * Dimensions + d] * items[item * Dimensions + d];
        return [.. Exposure.Order([.. scores.Select(score => (double)score)]).Take(Best)];
    }
}
