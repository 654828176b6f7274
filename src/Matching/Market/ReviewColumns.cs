using System.Collections.Concurrent;

namespace SetagayaPort.Matching.Market;

/// <summary>
/// The "apply, then review" model of a market, employer by employer, with its exact gradient. How many better-liked candidates have
/// applied is kept as a distribution, cut where it is too small to count, so that a pass costs pairs × a few dozen.
/// The same numbers come out on any number of threads: every employer writes a column of its own.
/// </summary>
public sealed class ReviewColumns
{
    private const int Padding = 8;

    private readonly ConcurrentBag<ReviewWork> _works = [];
    private readonly int[] _start;
    private readonly int[] _pairs;
    private readonly int[] _place;
    private readonly double[] _attraction;
    private readonly double[] _liking;
    private readonly double[] _attention;
    private readonly int _reads;
    private readonly ParallelOptions _options;

    /// <param name="market">Who likes whom.</param>
    /// <param name="examination">How employers read their applicants.</param>
    /// <param name="reads">How many applicants an employer reads at most, above 0.</param>
    /// <param name="cancel">Ends a pass.</param>
    public ReviewColumns(PairMarket market, Examination examination, int reads = int.MaxValue, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(reads);
        Market = market;
        _options = new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount };
        (_start, _pairs) = market.ByColumn();
        var longest = 0;
        for (var employer = 0; employer < market.Employers; employer++)
        {
            Sort(_pairs.AsSpan(_start[employer], Length(employer)));
            longest = Math.Max(longest, Length(employer));
        }
        _place = new int[_pairs.Length];
        for (var at = 0; at < _pairs.Length; at++)
            _place[_pairs[at]] = at;
        (_attraction, _liking) = (Array.ConvertAll(_pairs, pair => market.OfCandidates[pair]), Array.ConvertAll(_pairs, pair => market.OfEmployers[pair]));
        _reads = Math.Min(reads, Math.Max(1, longest));
        _attention = new double[_reads + Padding];
        Exposure.Weights(examination, _reads).CopyTo(_attention, 0);
    }

    /// <summary>Everybody with everybody, every application read sooner or later.</summary>
    public ReviewColumns(PreferenceMatrix market, Examination examination, CancellationToken cancel = default)
        : this(PairMarket.Of(market), examination, cancel: cancel)
    {
    }

    public PairMarket Market { get; }

    /// <summary>The expected number of matches; <paramref name="each"/>, where given, gets those of every pair.</summary>
    public double Matches(double[] exposure, double[]? each = null) => Each((employer, work) => Forward(employer, exposure, work, each: each));

    /// <summary>The expected number of matches; <paramref name="value"/> gets P·Q·the chance of being read at E, as MODE ranks.</summary>
    public double Marginals(double[] exposure, double[] value) => Each((employer, work) => Forward(employer, exposure, work, marginals: value));

    /// <summary>The worth of the expected matches; <paramref name="gradient"/> gets its derivative by each pair's exposure.</summary>
    /// <param name="exposure">By pair.</param>
    /// <param name="gradient">By pair.</param>
    /// <param name="worth">What a match of each pair counts; null: 1.</param>
    public double Gradient(double[] exposure, double[] gradient, double[]? worth = null) => Each((employer, work) =>
    {
        var total = Forward(employer, exposure, work, worth);
        work.End();
        for (var at = _start[employer + 1] - 1; at >= _start[employer]; at--)
            gradient[_pairs[at]] = _attraction[at] * work.Step(work.Applicants.Before(at - _start[employer]), _attention, Applies(at, exposure), Value(at, worth));
        return total;
    });

    /// <summary>The derivative by the exposures of one candidate's row.</summary>
    /// <param name="candidate">Which.</param>
    /// <param name="exposure">By pair.</param>
    /// <param name="row">By place in the candidate's row.</param>
    /// <param name="worth">What a match of each pair counts; null: 1.</param>
    public void RowGradient(int candidate, double[] exposure, double[] row, double[]? worth = null)
    {
        var first = Market.Start[candidate];
        Each(Market.Start[candidate + 1] - first, (n, work) =>
        {
            var (employer, place) = (Market.EmployerOf[first + n], _place[first + n]);
            Forward(employer, exposure, work, worth);
            work.End();
            for (var at = _start[employer + 1] - 1; at > place; at--)
                work.Step(default, _attention, Applies(at, exposure), Value(at, worth));
            row[n] = _attraction[place] * work.Step(work.Applicants.Before(place - _start[employer]), _attention, 0, Value(place, worth));
            return 0;
        });
    }

    /// <summary>Goes through an employer's applicants from the best-liked on; the arrays, where given, get what an application yields as it stands, and if it were certain.</summary>
    private double Forward(int employer, double[] exposure, ReviewWork work, double[]? worth = null, double[]? each = null, double[]? marginals = null)
    {
        var total = 0d;
        work.Applicants.Begin(_reads);
        for (var at = _start[employer]; at < _start[employer + 1]; at++)
        {
            var (applies, value, read) = (Applies(at, exposure), Value(at, worth), work.Read(_attention));
            total += applies * value * read;
            if (each is not null)
                each[_pairs[at]] = applies * value * read;
            if (marginals is not null)
                marginals[_pairs[at]] = _attraction[at] * value * read;
            work.Applicants.Next(applies);
        }

        return total;
    }

    private double Each(Func<int, ReviewWork, double> column) => Each(Market.Employers, column);

    private double Each(int count, Func<int, ReviewWork, double> column)
    {
        var totals = new double[count];
        Parallel.For(0, count, _options, () => _works.TryTake(out var free) ? free : new ReviewWork(), (n, _, work) =>
        {
            totals[n] = column(n, work);
            return work;
        }, _works.Add);
        return totals.Sum();
    }

    private int Length(int employer) => _start[employer + 1] - _start[employer];

    private double Applies(int at, double[] exposure) => Math.Min(1, _attraction[at] * exposure[_pairs[at]]);

    private double Value(int at, double[]? worth) => worth is null ? _liking[at] : _liking[at] * worth[_pairs[at]];

    /// <summary>By falling liking, ties by candidate.</summary>
    private void Sort(Span<int> pairs)
    {
        var keys = new double[pairs.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = Market.OfEmployers[pairs[i]];
        var order = Exposure.Order(keys);
        var sorted = new int[pairs.Length];
        for (var i = 0; i < order.Length; i++)
            sorted[i] = pairs[order[i]];
        sorted.CopyTo(pairs);
    }
}
