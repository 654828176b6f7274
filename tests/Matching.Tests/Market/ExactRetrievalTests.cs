using SetagayaPort.Matching.Market;

namespace SetagayaPort.Matching.Tests.Market;

public class ExactRetrievalTests
{
    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(7, 5, 3, 10)]
    [InlineData(100, 333, 20, 25)]
    [InlineData(250, 64, 16, 64)]
    [InlineData(8, 40, 4, 0)]
    public void Top_OfSmallWholeVectors_IsWhatSortingGives(int queries, int items, int dimensions, int count)
    {
        var random = new Random(items);
        float[] Draw(int rows) => [.. Enumerable.Range(0, rows * dimensions).Select(_ => (float)random.Next(-3, 4))]; // Whole numbers: exact sums and many ties.
        var (left, right) = (Draw(queries), Draw(items));
        float Dot(int query, int item) => Enumerable.Range(0, dimensions).Sum(d => left[query * dimensions + d] * right[item * dimensions + d]);

        var best = ExactRetrieval.Top(left, right, dimensions, count);

        Assert.Equal(queries, best.Length);
        for (var query = 0; query < queries; query++)
            Assert.Equal(Enumerable.Range(0, items).OrderByDescending(item => Dot(query, item)).Take(count), best[query]);
    }

    /// <summary>A machine without the wider vectors emulates them, number for number.</summary>
    [Fact]
    public void Top_ByVectorsOfAnyWidthAndOnAnyNumberOfThreads_IsTheSame()
    {
        var random = new Random(3);
        float[] Draw(int rows) => [.. Enumerable.Range(0, rows * 24).Select(_ => random.NextSingle() - .5f)];
        var (queries, items) = (Draw(205), Draw(301));

        var narrow = ExactRetrieval.Top(queries, items, 24, 10, threads: 1, lanes: 8);

        Assert.Equal(narrow, ExactRetrieval.Top(queries, items, 24, 10, threads: 1, lanes: 16));
        Assert.Equal(narrow, ExactRetrieval.Top(queries, items, 24, 10, threads: 5));
    }
}
