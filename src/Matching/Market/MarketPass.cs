using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Market;

/// <summary>
/// The full pass: workers take chunks of left profiles; each keeps the best pairs of every left row at once and of every right
/// profile in lists of its own, which are merged at the end. Ranking is a total order, so who took which chunk does not matter.
/// </summary>
internal sealed class MarketPass(MarketColumns market, MatchingOptions options, IProgress<MatchingProgress>? progress)
{
    private const int Chunk = 64;
    private readonly int _leftCount = market.All.Left.Count;
    private readonly int _rightCount = market.All.Right.Count;
    private readonly KeptPair[][] _rows = new KeptPair[market.All.Left.Count][];
    private int _next;
    private int _done;

    public PairScore[] Run(CancellationToken cancellation)
    {
        var workers = Math.Clamp(options.Threads > 0 ? options.Threads : Environment.ProcessorCount, 1, Math.Max(1, (_leftCount + Chunk - 1) / Chunk));
        var columns = new BestPairs[workers][];
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation }, worker => columns[worker] = Work(cancellation));
        return Union(Merge(columns));
    }

    /// <summary>One left profile's best pairs, best first.</summary>
    public static PairScore[] Row(MarketColumns market, MatchingOptions options, int left)
    {
        var best = new BestPairs(options.Keep);
        var row = new MarketRow(market);
        var count = row.Run(left);
        for (var i = 0; i < count; i++)
            if (row.At(i) is var pair && pair.Mutual >= options.MinimumMutual)
                best.Offer(pair);
        return [.. Ranked(best.Pairs).Select(pair => Score(market.All, left, pair))];
    }

    private BestPairs[] Work(CancellationToken cancellation)
    {
        var row = new MarketRow(market);
        var best = new BestPairs(options.Keep);
        var columns = new BestPairs[_rightCount];
        for (var right = 0; right < columns.Length; right++)
            columns[right] = new BestPairs(options.Keep);
        for (var from = Interlocked.Add(ref _next, Chunk) - Chunk; from < _leftCount; from = Interlocked.Add(ref _next, Chunk) - Chunk)
        {
            cancellation.ThrowIfCancellationRequested();
            var to = Math.Min(from + Chunk, _leftCount);
            for (var left = from; left < to; left++)
                _rows[left] = Keep(row, left, best, columns);
            progress?.Report(new MatchingProgress(Interlocked.Add(ref _done, to - from), _leftCount));
        }
        return columns;
    }

    private KeptPair[] Keep(MarketRow row, int left, BestPairs best, BestPairs[] columns)
    {
        best.Clear();
        var count = row.Run(left);
        for (var i = 0; i < count; i++)
        {
            var pair = row.At(i);
            if (pair.Mutual < options.MinimumMutual)
                continue;
            best.Offer(pair);
            columns[pair.Other].Offer(pair with { Other = left });
        }
        return best.Pairs.ToArray();
    }

    private static BestPairs[] Merge(BestPairs[][] workers)
    {
        foreach (var other in workers.AsSpan(1))
            for (var right = 0; right < other.Length; right++)
                foreach (var pair in other[right].Pairs)
                    workers[0][right].Offer(pair);
        return workers[0];
    }

    private PairScore[] Union(BestPairs[] columns)
    {
        var kept = new List<KeptPair>[_leftCount];
        var there = new HashSet<(int Left, int Right)>();
        for (var left = 0; left < _leftCount; left++)
        {
            kept[left] = [.. _rows[left]];
            foreach (var pair in _rows[left])
                there.Add((left, pair.Other));
        }
        for (var right = 0; right < columns.Length; right++)
            foreach (var pair in columns[right].Pairs)
                if (there.Add((pair.Other, right)))
                    kept[pair.Other].Add(pair with { Other = right });
        return [.. kept.SelectMany((pairs, left) => Ranked(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pairs)).Select(pair => Score(market.All, left, pair)))];
    }

    private static KeptPair[] Ranked(ReadOnlySpan<KeptPair> pairs)
    {
        var ranked = pairs.ToArray();
        Array.Sort(ranked, (a, b) => a.RanksBehind(b) ? 1 : b.RanksBehind(a) ? -1 : 0);
        return ranked;
    }

    private static PairScore Score(Participants all, int left, KeptPair pair) =>
        new(all.Left[left].Id, all.Right[pair.Other].Id, pair.LeftFit, pair.RightFit, pair.Mutual);
}
