using System.Diagnostics;

namespace SetagayaPort.Bench.Search;

/// <summary>How long each of many requests took, one after the other.</summary>
internal sealed class Latencies
{
    private readonly double[] _sorted;

    public Latencies(IEnumerable<double> milliseconds) => _sorted = [.. milliseconds.Order()];

    public int Count => _sorted.Length;

    /// <summary>Runs <paramref name="request"/> for the numbers below <paramref name="count"/>, and stops when it has taken <paramref name="limit"/> in all.</summary>
    public static Latencies Of(int count, Action<int> request, TimeSpan limit)
    {
        var (milliseconds, all) = (new List<double>(count), Stopwatch.StartNew());
        for (var i = 0; i < count && all.Elapsed < limit; i++)
        {
            var one = Stopwatch.GetTimestamp();
            request(i);
            milliseconds.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
        }

        return new(milliseconds);
    }

    /// <summary>Milliseconds within which the share of the requests was answered: the smallest time that is not exceeded by more.</summary>
    public double Percentile(double share) => _sorted[Math.Max(0, (int)Math.Ceiling(share * _sorted.Length) - 1)];
}
